// Brings the documentation up to date: docs/rules.md from the rules, and every quoted output from the built program.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { deskIn } from './docs/desk.mjs'
import { markOf } from './docs/fences.mjs'
import { pagesOf } from './docs/pages.mjs'
import { rulesPage } from './docs/rules-page.mjs'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The rules as the source has them: bundles of the program leave their reasons and examples out. */
async function allRules(folder) {
  const outfile = join(folder, 'main.mjs')
  const alias = { 'js-yaml': join(repository, 'node_modules/js-yaml') }
  const entryPoints = [join(repository, 'src/main.ts')]
  await build({ entryPoints, outfile, alias, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
  return (await import(pathToFileURL(outfile).href)).allRules
}

/** The page with every fence marked `output of: COMMAND` holding what the command prints now. */
function withOutputs({ text, fences }, typed) {
  let page = text
  for (const fence of [...fences].reverse()) {
    const command = markOf(fence, 'output of')
    if (command !== undefined) page = page.slice(0, fence.start) + typed(command).out + page.slice(fence.end)
  }
  return page
}

const folder = mkdtempSync(join(tmpdir(), 'orgplan-docs-'))
try {
  writeFileSync(join(repository, 'docs/rules.md'), rulesPage(await allRules(folder)))
  const pages = pagesOf(repository)
  const typed = deskIn(join(folder, 'desk'), repository, pages)
  for (const page of pages) {
    const file = join(repository, page.file)
    const text = withOutputs(page, typed)
    if (text !== readFileSync(file, 'utf8')) {
      writeFileSync(file, text)
      console.log(`${page.file}: outputs brought up to date`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
