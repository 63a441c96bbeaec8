#!/usr/bin/env node
'use strict'
// Tiny on purpose: --version and --help come from text made at build time; a command loads its own bundle and no other.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } = require('node:fs')
const { dirname, join } = require('node:path')

const dist = join(__dirname, '..', 'dist')
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
const args = process.argv.slice(2)

/** Words before the command can only be options and the language they name. */
const words = args.filter((arg) => !arg.startsWith('-') && !/^(?:en|zh)$/.test(arg))
// `orgplan help table` is `orgplan table --help`.
const asksHelp = words[0] === 'help'
const word = asksHelp ? words[1] : words[0]
const at = args.indexOf(word)
const name = names.includes(word) ? word : undefined
// Behind -- there are arguments only.
const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
const wantsHelp = asksHelp || options.includes('--help') || options.includes('-h')

function language() {
  const asked = args.lastIndexOf('--lang')
  const inline = args.filter((arg) => arg.startsWith('--lang=')).pop()
  const { ORGPLAN_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env
  const values = [asked >= 0 ? args[asked + 1] : inline?.slice(7), ORGPLAN_LANG, LC_ALL, LC_MESSAGES, LANG]
  return /^zh/i.test(values.find((value) => value) ?? '') ? 'zh' : 'en'
}

function print(text) {
  try {
    writeSync(1, text)
  } catch (error) {
    if (error.code !== 'EPIPE') throw error
  }
}

/**
 * A run is over before much of it is worth optimizing: with V8's own threshold a large plan spends a third of its
 * processor time on that. Code that is compiled plainly at once, and a young heap that grows at once, suit it better.
 * Measured on Node 20; others keep theirs. Small plans gain less than it takes to say so.
 */
const lateFlags = ['--interrupt-budget=400000', '--always-sparkplug', '--semi-space-growth-factor=16']
const optimizesLate = process.version.startsWith('v20.') && [...args, '.'].some(isLarge)

function isLarge(path) {
  try {
    const found = statSync(path)
    return found.isDirectory() ? isLarge(join(path, 'orgplan.yaml')) : /\.ya?ml$/.test(path) && found.size > 64 * 1024
  } catch {
    return false
  }
}

const loaded = new Map()

/** Loads a bundle, and what it loads on demand, with its code cache: compiling is the larger part of a short run. */
function load(bundle) {
  const known = loaded.get(bundle)
  if (known !== undefined) return known.exports
  const Module = require('node:module')
  const { Script } = require('node:vm')
  const file = join(dist, 'cli', `${bundle}.cjs`)
  const source = readFileSync(file, 'latin1')
  // Code from a cache cannot import ES modules: what does so (sharp, Mermaid) is left to Node.
  if (bundle.startsWith('lazy-') && source.includes('import(')) return require(file)
  // V8 takes no cache of code that was made with other flags.
  const flags = optimizesLate ? '-late' : ''
  const cacheFile = join(dist, 'cache', `${bundle}-${process.version}-${process.arch}${flags}.bin`)
  let cachedData
  try {
    cachedData = readFileSync(cacheFile)
  } catch {}
  const script = new Script(Module.wrap(source), { filename: file, cachedData })
  const made = new Module(file, module)
  loaded.set(bundle, made)
  made.filename = file
  made.paths = Module._nodeModulePaths(dirname(file))
  const local = Module.createRequire(file)
  const find = (id) => (id.startsWith('./lazy-') ? load(id.slice(2, -'.cjs'.length)) : local(id))
  const required = Object.assign(find, local)
  script.runInThisContext().call(made.exports, made.exports, required, made, file, dirname(file))
  if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => keep(cacheFile, script))
  return made.exports
}

/** For the next run; where the package cannot be written to, every run compiles. */
function keep(cacheFile, script) {
  try {
    mkdirSync(dirname(cacheFile), { recursive: true })
    const beside = `${cacheFile}.${process.pid}`
    writeFileSync(beside, script.createCachedData())
    renameSync(beside, cacheFile)
  } catch {}
}

function run() {
  if (name === undefined && (args.includes('--version') || args.includes('-V'))) {
    print(`${readFileSync(join(dist, 'version.txt'), 'utf8')}\n`)
  } else if (name !== undefined && wantsHelp) {
    print(JSON.parse(readFileSync(join(dist, `help.${language()}.json`), 'utf8'))[name])
  } else if (name !== undefined || word !== undefined) {
    const rest = name === undefined ? args : [...args.slice(0, at), ...args.slice(at + 1)]
    // Before anything is compiled: a code cache is for the flags that it was made with.
    if (optimizesLate) for (const flag of lateFlags) require('node:v8').setFlagsFromString(flag)
    load(name ?? 'unknown')(rest, join(__dirname, '..'))
  } else {
    const unknown = args.find((arg) => arg.startsWith('-') && !/^(?:--help|-h|--lang(?:=.*)?)$/.test(arg))
    if (unknown === undefined) print(JSON.parse(readFileSync(join(dist, `help.${language()}.json`), 'utf8'))[''])
    else {
      writeSync(2, `orgplan: ${language() === 'zh' ? `没有选项 ${unknown}` : `unknown option ${unknown}`}\n`)
      process.exitCode = 2
    }
  }
}

try {
  run()
} catch (error) {
  if (error.code !== 'ENOENT' && error.code !== 'MODULE_NOT_FOUND') throw error
  writeSync(2, 'orgplan: the program is not built; run npm run build\n')
  process.exitCode = 3
}
