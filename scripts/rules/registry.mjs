import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * The rules as the source has them, with what is said about switching them off and how stages and severities are
 * called: `{ allRules, isFixed, waysOf, stageWords, severityWords }`. The program's bundles leave reasons out.
 */
export async function ruleRegistry(repository) {
  const folder = mkdtempSync(join(tmpdir(), 'orgplan-rules-'))
  try {
    const outfile = join(folder, 'rules.mjs')
    const contents = `export { allRules } from './src/main.ts'
export { isFixed } from './src/findings/rule.ts'
export { waysOf } from './src/cli/rule-ways.ts'
export { stageWords } from './src/cli/stage-words.ts'
export { ruleSeverityWords as severityWords } from './src/cli/stage-words.ts'`
    const alias = { 'js-yaml': join(repository, 'node_modules/js-yaml') }
    const stdin = { contents, resolveDir: repository, loader: 'ts' }
    await build({ stdin, outfile, alias, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
