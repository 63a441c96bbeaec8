import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, orgplan, smallPlan } from './orgplan.js'

/** Something to find, so that what was read shows: a department that is empty. */
const telling = `${smallPlan}x-none: 1\n`.replace('departments:', 'departments:\n  empty: {}')
const files = {
  'orgplan.yaml': telling,
  'clients/a/orgplan.yaml': telling,
  'clients/b/orgplan.yml': telling,
  'clients/c/notes.txt': 'no plan',
  'both/orgplan.yaml': telling,
  'both/orgplan.yml': telling,
  'whole/orgplan.yaml': telling.replace('drivers: { users: 12000 }', 'include: [ parts/*.yaml ]'),
  'whole/parts/drivers.yaml': 'drivers: { users: 12000 }\n',
}
const folder = folderWith(files)
mkdirSync(join(folder, 'bare'))

async function read(
  args: readonly string[],
  cwd = folder,
  input = '',
): Promise<{ plans: string[]; code: number | null; err: string }> {
  const { code, out, err } = await orgplan(['check', ...args, '--format', 'json'], { cwd, input })
  const plans = out === '' ? [] : (JSON.parse(out).findings as { file: string }[]).map((one) => one.file)
  return { plans, code, err }
}

describe('a path', () => {
  it.each([
    [[], ['orgplan.yaml']],
    [['.'], ['orgplan.yaml']],
    [['clients/a'], ['clients/a/orgplan.yaml']],
    [['clients/b/'], ['clients/b/orgplan.yml']],
    [
      ['clients/b', './clients/a/orgplan.yaml'],
      ['clients/b/orgplan.yml', 'clients/a/orgplan.yaml'],
    ],
    [['.', './orgplan.yaml', folder], ['orgplan.yaml']],
    [['clients/*/orgplan.*'], ['clients/a/orgplan.yaml', 'clients/b/orgplan.yml']],
    [['clients/{b,a}'], ['clients/a/orgplan.yaml', 'clients/b/orgplan.yml']],
    [['whole'], ['whole/orgplan.yaml']],
  ])('%j means %j', async (args, plans) => {
    expect(await read(args)).toEqual({ plans, code: 0, err: '' })
  })

  it('is shown relative to the working directory', async () => {
    expect((await read(['..'], join(folder, 'clients'))).plans).toEqual(['../orgplan.yaml'])
    expect((await read(['../b'], join(folder, 'clients/a'))).plans).toEqual(['../b/orgplan.yml'])
    expect((await read([join(folder, 'clients/a')], folder)).plans).toEqual(['clients/a/orgplan.yaml'])
  })

  it('skips folders without a plan in a glob, with a note', async () => {
    const ran = await read(['clients/*/'])
    expect(ran.plans).toEqual(['clients/a/orgplan.yaml', 'clients/b/orgplan.yml'])
    expect(ran).toMatchObject({ code: 0, err: 'orgplan: clients/c: no orgplan.yaml, skipped\n' })
    expect((await read(['clients/*/', '-q'])).err).toBe('')
  })

  it('skips files that another matched plan includes, with a note', async () => {
    const ran = await read(['whole/**/*.yaml'])
    expect(ran.plans).toEqual(['whole/orgplan.yaml'])
    expect(ran).toMatchObject({
      code: 0,
      err: 'orgplan: whole/parts/drivers.yaml is part of whole/orgplan.yaml, skipped\n',
    })
  })

  it('never skips both of two plans that include each other', async () => {
    const looped = folderWith({
      'a.yaml': smallPlan.replace('drivers', 'include: [ b.yaml ]\ndrivers'),
      'b.yaml': smallPlan.replace('drivers', 'include: [ a.yaml ]\ndrivers'),
    })
    const ran = await read(['a.yaml', 'b.yaml'], looped)
    expect(ran.code).toBe(1)
    expect(ran.plans.length).toBeGreaterThan(0)
    expect(ran.err.match(/skipped/g)).toHaveLength(1)
  })

  it.each([
    ['both', 'both orgplan.yaml and orgplan.yml'],
    ['bare', 'bare: no orgplan.yaml'],
    ['nowhere', 'nowhere: no such file'],
    ['nowhere/*.yaml', 'nothing matches nowhere/*.yaml'],
    ['clients/c/*/', 'nothing matches'],
    ['', 'no such file'],
    ['orgplan.yaml/x', 'orgplan.yaml/x: no such file'],
  ])('%j ends with exit code 2 and one line', async (path, message) => {
    const ran = await read([path])
    expect(ran).toMatchObject({ plans: [], code: 2 })
    expect(ran.err).toMatch(/^orgplan: .+\n$/)
    expect(ran.err).toContain(message)
  })
})

describe('standard input', () => {
  it('is <stdin>, or the file it is said to be', async () => {
    expect((await read(['-'], folder, telling)).plans).toEqual(['<stdin>'])
    expect((await read(['-', '--stdin-filename', 'a/b.yaml'], folder, telling)).plans).toEqual(['a/b.yaml'])
    expect((await read(['clients/a', '-'], folder, telling)).plans).toEqual(['clients/a/orgplan.yaml', '<stdin>'])
  })

  it('is read once, however often it is named', async () => {
    expect(await read(['-', '-'], folder, telling)).toEqual({ plans: ['<stdin>'], code: 0, err: '' })
    expect((await read(['-', '-'], folder, 'x')).code).toBe(1)
  })

  it('finds its includes where the file would be', async () => {
    const text = files['whole/orgplan.yaml']
    expect((await read(['-', '--stdin-filename', 'whole/orgplan.yaml'], folder, text)).code).toBe(0)
    expect((await read(['-'], join(folder, 'whole'), text)).code).toBe(0)
    const elsewhere = await orgplan(['check', '-'], { cwd: folder, input: text })
    expect(elsewhere.out).toMatch(/<stdin>:\d+:\d+: warning: .*\[include-empty-glob\]/)
  })

  it('works for tables and charts', async () => {
    const table = await orgplan(['table', 'headcount', '-', '--format', 'json'], { input: smallPlan })
    expect(JSON.parse(table.out)).toMatchObject({ plan: '<stdin>', totals: { planned: 14 } })
    expect((await orgplan(['chart', '-'], { input: smallPlan })).out).toMatch(/^flowchart TB$/m)
  })
})
