import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/read/plan.js'
import { stdinSource } from '../../src/read/source.js'
import { entriesOf } from '../../src/section/entries.js'
import { faultsIn, folderOf, planIn, rootOf } from './folder.js'

describe('included files', () => {
  it('are joined: one file', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: parts/drivers.yaml\n'),
      'parts/drivers.yaml': 'drivers: { users: 1 }\n',
    })
    expect(await faultsIn(folder)).toEqual([])
    expect((await planIn(folder)).drivers).toEqual({ users: 1 })
  })

  it('are joined in order: the root, then entries as listed, patterns by code point, nested files behind theirs', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ z.yaml, "parts/*.yaml" ]\ndrivers: { root: 1 }\n'),
      'z.yaml': 'drivers: { z: 1 }\ninclude: [ deep/n.yaml ]\n',
      'deep/n.yaml': 'drivers: { n: 1 }\ninclude: more.yaml\n',
      'deep/more.yaml': 'drivers: { more: 1 }\n',
      'parts/b.yaml': 'drivers: { b: 1 }\n',
      'parts/B.yaml': 'drivers: { B: 1 }\n',
      'parts/产.yaml': 'drivers: { 产: 1 }\n',
      'parts/𠮷.yaml': 'drivers: { 𠮷: 1 }\n',
      'parts/.hidden.yaml': 'drivers: { hidden: 1 }\n',
      'parts/c.yml': 'drivers: { c: 1 }\n',
    })
    const { drivers } = await planIn(folder)
    expect(entriesOf(drivers as { [id: string]: number }).map(([id]) => id)).toEqual([
      'root',
      'z',
      'n',
      'more',
      'B',
      'b',
      '产',
      '𠮷',
    ])
  })

  it('are read once, however many entries name them', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ a.yaml, "*.yaml", "{a,b}.yaml", ./a.yaml ]\n'),
      'a.yaml': 'drivers: { a: 1 }\ninclude: b.yaml\n',
      'b.yaml': 'drivers: { b: 1 }\n',
    })
    expect((await planIn(folder)).drivers).toEqual({ a: 1, b: 1 })
  })

  it('may hold nothing', async () => {
    const folder = folderOf({ 'orgplan.yaml': rootOf('include: a.yaml\n'), 'a.yaml': '# later\n' })
    expect(await faultsIn(folder)).toEqual([])
  })

  it('may be named by what looks like a pattern, or a number', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ "[a].yaml", 7 ]\n'),
      '[a].yaml': 'drivers: { a: 1 }\n',
      '7': 'drivers: { b: 1 }\n',
    })
    expect((await planIn(folder)).drivers).toEqual({ a: 1, b: 1 })
  })

  it('are told with their own places', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ a.yaml, b.yaml, c.yaml ]\n'),
      'a.yaml': 'departments:\n  d: { haed: x }\n',
      'b.yaml': '\n\npeople:\n  p: { name： x }\n',
      'c.yaml': Buffer.from([0x61, 0xff]),
    })
    expect(await faultsIn(folder)).toEqual(['chinese-punctuation b.yaml:4:12', 'yaml-encoding c.yaml:1:2'])
  })

  it('are told by the schema once they can be read', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: a.yaml\n'),
      'a.yaml': 'departments:\n  d: { haed: x }\nfoo: 1\n',
    })
    expect(await faultsIn(folder)).toEqual(['schema-unknown-key a.yaml:2:8', 'schema-unknown-key a.yaml:3:1'])
  })
})

/** Name, files beside the root, the entry on line 3, what is found. The entry stands at 3:12. */
const faults: [string, { [path: string]: string }, string, string[]][] = [
  ['missing', {}, 'a.yaml', ['include-missing orgplan.yaml:3:12']],
  ['missing folder', {}, 'no/a.yaml', ['include-missing orgplan.yaml:3:12']],
  ['a file as a folder', { 'a.yaml': 'drivers: {}' }, 'a.yaml/b.yaml', ['include-missing orgplan.yaml:3:12']],
  ['a folder', { 'parts/a.yaml': 'drivers: {}' }, 'parts', ['include-missing orgplan.yaml:3:12']],
  ['the folder itself', {}, '.', ['include-missing orgplan.yaml:3:12']],
  ['above the folder', {}, '../a.yaml', ['include-outside orgplan.yaml:3:12']],
  ['above the folder, from below', { 'a/b.yaml': '' }, 'a/../../a.yaml', ['include-outside orgplan.yaml:3:12']],
  ['an absolute path', {}, '/etc/hostname', ['include-outside orgplan.yaml:3:12']],
  ['an absolute path that is missing', {}, '/no/such/file.yaml', ['include-outside orgplan.yaml:3:12']],
  ['a pattern above the folder', {}, '../*.yaml', ['include-outside orgplan.yaml:3:12']],
  ['a pattern on the whole disk', {}, '/**/*.yaml', ['include-outside orgplan.yaml:3:12']],
  ['a pattern that turns upwards', {}, '*/../../*.yaml', ['include-outside orgplan.yaml:3:12']],
  ['a pattern with one way out', {}, '{a,../b}/*.yaml', ['include-outside orgplan.yaml:3:12']],
  ['a pattern without a match', {}, 'parts/*.yaml', ['include-empty-glob orgplan.yaml:3:12']],
  ['a pattern that matches only its own file', {}, '*.yaml', ['include-empty-glob orgplan.yaml:3:12']],
  ['a negative pattern', { 'a.yaml': 'drivers: {}' }, '!a.yaml', ['include-empty-glob orgplan.yaml:3:12']],
  ['a broken pattern', {}, '[a.yaml', ['include-empty-glob orgplan.yaml:3:12']],
  ['itself', {}, 'orgplan.yaml', ['include-loop orgplan.yaml:3:12']],
  ['a file that includes itself', { 'a.yaml': 'include: [ a.yaml ]' }, 'a.yaml', ['include-loop a.yaml:1:12']],
  [
    'a circle',
    { 'a.yaml': 'include: [ b/c.yaml ]', 'b/c.yaml': 'drivers: { u: 1 }\ninclude: ../a.yaml\n' },
    'a.yaml',
    ['include-loop b/c.yaml:2:10'],
  ],
  ['a circle through the root', { 'a.yaml': 'include: [ orgplan.yaml ]' }, 'a.yaml', ['include-loop a.yaml:1:12']],
  [
    'what only the root may say',
    { 'a.yaml': 'orgplan: 1\nlanguages: [ en ]\norganization: { id: other }\ndrivers: { u: 1 }\n' },
    'a.yaml',
    ['include-duplicate a.yaml:1:1', 'include-duplicate a.yaml:2:1', 'include-duplicate a.yaml:3:1'],
  ],
  ['a list', { 'a.yaml': '- a\n' }, 'a.yaml', ['plan-empty a.yaml:1:1']],
]

describe('an include that cannot be followed is a finding at its entry', () => {
  it.each(faults)('%s', async (_, files, entry, found) => {
    const folder = folderOf({ 'orgplan.yaml': rootOf(`include: [ ${JSON.stringify(entry)} ]\n`), ...files })
    expect(await faultsIn(folder)).toEqual(found)
  })

  it('points at the entry by its place in the list', async () => {
    const folder = folderOf({ 'orgplan.yaml': rootOf('include: [ "", ~, a.yaml ]\n') })
    const { findings } = await readPlan(
      stdinSource(Buffer.from(rootOf('include: [ "", ~, a.yaml ]\n')), undefined, folder),
      folder,
    )
    expect(findings.map((one) => one.pointer)).toEqual(['/include/2'])
  })

  it('says why a file cannot be read, in both languages', async () => {
    const { formats } = await import('../../src/text/format.js')
    const folder = folderOf({ 'orgplan.yaml': rootOf(''), 'a.yaml': 'drivers: {}' })
    const source = stdinSource(Buffer.from(rootOf('include: a.yaml/b.yaml\n')), undefined, folder)
    const said = (await readPlan(source, folder)).findings[0]?.said
    expect(said?.args.code).toBe('ENOTDIR')
    expect(said?.text(formats.en)).toContain('not a folder')
    expect(said?.text(formats.zh)).toContain('不是文件夹')
  })
})

describe('symbolic links', () => {
  it('are followed inside the folder', async () => {
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ link.yaml, "parts/*.yaml", "into/*.yaml" ]\n'),
      'real/a.yaml': 'drivers: { a: 1 }\n',
      'real/b.yaml': 'drivers: { b: 1 }\n',
    })
    symlinkSync('real/a.yaml', join(folder, 'link.yaml'))
    mkdirSync(join(folder, 'parts'))
    symlinkSync('../real/b.yaml', join(folder, 'parts', 'b.yaml'))
    symlinkSync('real', join(folder, 'into'))
    expect((await planIn(folder)).drivers).toEqual({ a: 1, b: 1 })
  })

  it('that lead out of the folder are findings', async () => {
    const outside = folderOf({ 'a.yaml': 'drivers: { a: 1 }\n', 'sub/b.yaml': 'drivers: { b: 1 }\n' })
    const folder = folderOf({
      'orgplan.yaml': rootOf('include: [ link.yaml, "parts/*.yaml", sub/b.yaml, "sub/*.yaml" ]\n'),
    })
    symlinkSync(join(outside, 'a.yaml'), join(folder, 'link.yaml'))
    mkdirSync(join(folder, 'parts'))
    symlinkSync(join(outside, 'a.yaml'), join(folder, 'parts', 'a.yaml'))
    symlinkSync(join(outside, 'sub'), join(folder, 'sub'))
    expect(await faultsIn(folder)).toEqual([12, 23, 39, 51].map((column) => `include-outside orgplan.yaml:3:${column}`))
  })

  it('in a loop are findings', async () => {
    const folder = folderOf({ 'orgplan.yaml': rootOf('include: [ a.yaml ]\n') })
    symlinkSync('b.yaml', join(folder, 'a.yaml'))
    symlinkSync('a.yaml', join(folder, 'b.yaml'))
    expect(await faultsIn(folder)).toEqual(['include-missing orgplan.yaml:3:12'])
  })

  it('to folders are not searched by patterns: not the disk, and not for ever', { retry: 2 }, async () => {
    const folder = folderOf({ 'orgplan.yaml': rootOf('include: [ "**/*.yaml" ]\n'), 'a/b.yaml': 'drivers: { b: 1 }\n' })
    symlinkSync('/', join(folder, 'a', 'disk'))
    symlinkSync('..', join(folder, 'a', 'up'))
    symlinkSync('nowhere.yaml', join(folder, 'a', 'dangling.yaml'))
    const start = performance.now()
    expect((await planIn(folder)).drivers).toEqual({ b: 1 })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('to the root file change nothing', async () => {
    const folder = folderOf({
      'real/orgplan.yaml': rootOf('include: [ a.yaml ]\n'),
      'real/a.yaml': 'drivers: { a: 1 }\n',
    })
    symlinkSync('real', join(folder, 'link'))
    expect((await planIn(join(folder, 'link'))).drivers).toEqual({ a: 1 })
  })
})

it('does not wait for a pipe', async () => {
  const folder = folderOf({ 'orgplan.yaml': rootOf('include: [ pipe.yaml ]\n') })
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.yaml')])
  expect(await faultsIn(folder)).toEqual(['include-missing orgplan.yaml:3:12'])
})

it('reads text from standard input as if it lay where it says, or in the working directory', async () => {
  const folder = folderOf({ 'a.yaml': 'drivers: { a: 1 }\n', 'sub/a.yaml': 'drivers: { b: 1 }\n' })
  const text = Buffer.from(rootOf('include: a.yaml\n'))
  for (const [filename, drivers] of [
    [undefined, ['a']],
    ['sub/orgplan.yaml', ['b']],
  ] as const) {
    const { sources, findings } = await readPlan(stdinSource(text, filename, folder), folder)
    expect(findings).toEqual([])
    expect([...sources.keys()]).toEqual([filename ?? '<stdin>', filename === undefined ? 'a.yaml' : 'sub/a.yaml'])
    expect([...sources.values()][1]?.text).toContain(drivers[0])
  }
})
