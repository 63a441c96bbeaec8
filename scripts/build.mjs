// Builds dist/: the library (ESM with types), one CommonJS bundle a command, help and version as text.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { withoutRuleDocs } from './build/rule-docs.mjs'
import { withoutUnshown } from './build/unshown.mjs'
import { ruleRegistry } from './rules/registry.mjs'
import { writeRuleSettings } from './rules/write-settings.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
process.chdir(root)

execFileSync(process.execPath, ['scripts/generate.mjs'], { stdio: 'inherit' })
rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'cli'), { recursive: true })
mkdirSync(join(dist, 'cache'))

const names = [
  'init',
  'validate',
  'check',
  'table',
  'compare',
  'chart',
  'forecast',
  'rules',
  'explain',
  'schema',
  'baseline',
  'completion',
  'doctor',
]

const warmUp = {
  init: ['init'],
  validate: ['validate', 'examples/platform-operations'],
  check: ['check', 'examples/platform-operations', '--format', 'json'],
  table: ['table', 'headcount', 'examples/standard-50'],
  compare: ['compare', 'examples/platform-operations'],
  chart: ['chart', 'examples/standard-50'],
  forecast: ['forecast', 'examples/platform-operations'],
  rules: ['rules'],
  explain: ['explain', 'ratio', 'customer-service', 'examples/platform-operations'],
  schema: ['schema'],
  baseline: ['baseline', 'create', 'examples/standard-50', '-o', '-'],
  completion: ['completion', 'bash'],
  doctor: ['doctor', '--browser', 'none'],
  unknown: ['no-such-command'],
}
const pictures = ['svg', 'tree'].map((format) => ['chart', 'examples/standard-50', '--format', format])

/** The commands that show why a rule is there; the bundles of the others leave those texts out. */
const withDocs = new Set(['rules', 'explain'])

/** What is imported on demand becomes a file of its own, so that it costs nothing until then. */
const onDemand = new Map()
const packages = createRequire(import.meta.url)
const lazyWhere = (filter) => ({
  name: 'lazy',
  setup(part) {
    part.onResolve({ filter }, (args) => {
      if (args.kind !== 'dynamic-import') return undefined
      const relative = args.path.startsWith('.')
      const file = `lazy-${(relative ? args.path.split('/').pop().replace(/\.js$/, '') : args.path).replace(/[^a-z0-9-]/gi, '-')}.cjs`
      // A package in its CommonJS form where it has one: `import.meta.url` means nothing inside a bundle.
      const source = relative
        ? resolve(args.resolveDir, args.path.replace(/\.js$/, '.ts'))
        : packages.resolve(args.path)
      if ((onDemand.get(file) ?? source) !== source) throw new Error(`${file} is two modules: give one another name`)
      onDemand.set(file, source)
      return { path: `./${file}`, external: true }
    })
  },
})
const lazy = lazyWhere(/.*/)

/** Commander starts other programs for subcommands of its own kind; ours never does, and loading that costs. */
const noChildProcess = {
  name: 'no-child-process',
  setup(part) {
    part.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : undefined,
    )
    part.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: '' }))
  },
}

const cli = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  charset: 'ascii',
  // Dynamic imports become require: a bundle stays CommonJS throughout.
  supported: { 'dynamic-import': false },
  // Native code, and what reads files of its own package: loaded from where it is installed.
  external: ['sharp', 'pdfkit'],
  logLevel: 'warning',
}

/** Bundles into a file of one byte a character, which is read as it is: decoding costs more than reading. */
async function bundle(options) {
  const { outputFiles } = await build({ ...cli, ...options, write: false })
  const ascii = outputFiles[0].text
    .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit)}`)
    .replaceAll(/\bimport\(("\.\/lazy-[\w-]+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))')
  writeFileSync(options.outfile, ascii, 'latin1')
}

/** esbuild leaves regular expressions as they are written. */
const hex = (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')

const entry = (name) => ({
  contents:
    name === 'unknown'
      ? `import { main } from './src/cli/run.ts'
import { unknownCommand } from './src/cli/unknown-command.ts'
module.exports = (args, folder) => main(unknownCommand(${JSON.stringify(names)}), args, folder)`
      : `import { main } from './src/cli/run.ts'
import { command } from './src/cli/commands/${name}.ts'
module.exports = (args, folder) => main(command, args, folder)`,
  resolveDir: root,
  loader: 'ts',
})

await Promise.all(
  [...names, 'unknown'].map((name) => {
    const plugins = [lazy, noChildProcess, withoutUnshown(name), ...(withDocs.has(name) ? [] : [withoutRuleDocs])]
    return bundle({ plugins, stdin: entry(name), outfile: join(dist, 'cli', `${name}.cjs`) })
  }),
)
// What users install beside us is loaded as the ES module that it is, from files that are themselves loaded on demand.
const beside = {
  external: [...cli.external, '@mermaid-js/mermaid-cli', 'puppeteer'],
  supported: { 'dynamic-import': true },
  plugins: [lazyWhere(/^\./), noChildProcess],
}
// The map grows: what these files load on demand is a file of its own, too.
for (const [file, path] of onDemand) await bundle({ ...beside, entryPoints: [path], outfile: join(dist, 'cli', file) })

// Help and completion in both languages, from the commands themselves.
const maker = join(dist, 'texts.cjs')
const texts = { contents: "export * from './src/cli/help.ts'\nexport * from './src/cli/completion/scripts.ts'" }
const stdin = { ...texts, resolveDir: root, loader: 'ts' }
await bundle({ plugins: [noChildProcess], minify: false, stdin, outfile: maker })
const { helpTexts, completionScripts } = createRequire(import.meta.url)(maker)
for (const lang of ['en', 'zh']) {
  writeFileSync(join(dist, `help.${lang}.json`), JSON.stringify(helpTexts(lang)))
  writeFileSync(join(dist, `completion.${lang}.json`), JSON.stringify(completionScripts(lang, root)))
}
rmSync(maker)
writeFileSync(join(dist, 'version.txt'), JSON.parse(readFileSync('package.json', 'utf8')).version)

writeRuleSettings(root, await ruleRegistry(root))

// A first run of each command, and of the pictures of `chart`, leaves the code cache for the Node that built it.
for (const args of [...Object.values(warmUp), ...pictures]) {
  try {
    execFileSync(process.execPath, ['bin/orgplan.cjs', ...args], { stdio: 'ignore' })
  } catch {}
}

// `npx orgplan` in this checkout runs what was just built, instead of installing a copy of the package first.
const link = join('node_modules', '.bin', 'orgplan')
if (process.platform !== 'win32' && existsSync(dirname(link))) {
  rmSync(link, { force: true })
  symlinkSync(join('..', '..', 'bin', 'orgplan.cjs'), link)
}

await build({
  entryPoints: ['src/index.ts'],
  outfile: join(dist, 'index.js'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
})
if (!process.argv.includes('--no-types')) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
