import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readBaseline } from '../../src/accept/baseline-file.js'
import { typed } from './in-process.js'
import { folderWith, repository } from './orgplan.js'

const plan = `orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: 1, agent: 4 } }
  empty: {}
ratios: { agent: at least 5 }
`
const mended = plan.replace('agent: 4', 'agent: 5')
const file = 'orgplan.baseline.json'
const text = (folder: string, name = file): string => readFileSync(join(folder, name), 'utf8')
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(repository, 'schemas/output/baseline.schema.json'), 'utf8')),
)

describe('orgplan baseline', () => {
  it.each(['create --baseline x.json', 'prune -o x.json'])('%s is refused', async (rest) => {
    const [action, ...options] = rest.split(' ')
    const cwd = folderWith({ 'orgplan.yaml': plan })
    expect((await typed(`orgplan baseline ${action} ${options.join(' ')}`, { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, 'x.json')) || existsSync(join(cwd, file))).toBe(false)
  })
})

describe('orgplan baseline create', () => {
  it('writes beside the plan what check finds, and check accepts it', async () => {
    const cwd = folderWith({ 'sub/orgplan.yaml': plan })
    const created = await typed('orgplan baseline create sub', { cwd })
    expect(created).toEqual({ code: 0, out: '', err: 'orgplan: sub/orgplan.baseline.json: 2 findings accepted\n' })
    const data = JSON.parse(text(cwd, `sub/${file}`))
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(Object.keys(data.plans)).toEqual(['orgplan.yaml'])
    expect(data.plans['orgplan.yaml']).toMatchObject([
      { rule: 'department-empty', file: 'orgplan.yaml', pointer: '/departments/empty', scenario: null },
      { rule: 'ratio-below-min', pointer: '/departments/ops/roles/agent/headcount', scenario: null },
    ])
    expect((await typed('orgplan check sub', { cwd })).code).toBe(1)
    const checked = await typed(`orgplan check sub --baseline sub/${file} --max-warnings 0`, { cwd })
    expect(checked).toEqual({ code: 0, out: '', err: 'orgplan: 2 findings are in the baseline\n' })
    const inside = await typed(`orgplan validate . --baseline ${file} --lang zh`, { cwd: join(cwd, 'sub') })
    expect(inside).toEqual({ code: 0, out: '', err: 'orgplan: 基线中已有 1 个问题\n' })
    const quiet = await typed(`orgplan check sub --baseline sub/${file} --quiet`, { cwd })
    expect(quiet).toEqual({ code: 0, out: '', err: '' })
  })

  it('has the fingerprints of the JSON of findings, and leaves them out there', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    const { findings } = JSON.parse((await typed('orgplan check --format json', { cwd })).out)
    await typed('orgplan baseline create', { cwd })
    for (const one of findings) expect(text(cwd)).toContain(one.fingerprint)
    const after = JSON.parse((await typed(`orgplan check --format json --baseline ${file}`, { cwd })).out)
    expect(after).toMatchObject({ findings: [], summary: { errors: 0, warnings: 0, infos: 0, waived: 0 } })
  })

  it('replaces a baseline, or a file that is named, but no other', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    await typed('orgplan baseline create', { cwd })
    writeFileSync(join(cwd, 'orgplan.yaml'), mended)
    expect((await typed('orgplan baseline create', { cwd })).code).toBe(0)
    expect(text(cwd)).not.toContain('ratio-below-min')
    writeFileSync(join(cwd, file), '{ "mine": 1 }')
    const refused = await typed('orgplan baseline create', { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--force')
    expect(text(cwd)).toBe('{ "mine": 1 }')
    expect((await typed('orgplan baseline create --force', { cwd })).code).toBe(0)
    writeFileSync(join(cwd, 'other.json'), '{}')
    expect((await typed('orgplan baseline create -o other.json', { cwd })).code).toBe(0)
    expect(text(cwd, 'other.json')).toBe(text(cwd))
    expect((await typed('orgplan baseline create -o orgplan.yaml', { cwd })).code).toBe(2)
    expect(text(cwd, 'orgplan.yaml')).toBe(mended)
    expect((await typed('orgplan baseline create -o -', { cwd })).out).toBe(text(cwd))
  })

  it('accepts no plan that cannot be read whole', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan.replace('head: lead', 'head: laed') })
    const refused = await typed('orgplan baseline create', { cwd })
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/^orgplan\.yaml:4:16: error: .* \[reference-unknown\]\norgplan: these errors/)
    expect(existsSync(join(cwd, file))).toBe(false)
  })

  it('holds several plans in one named file, each apart', async () => {
    const cwd = folderWith({ 'a/orgplan.yaml': plan, 'b/orgplan.yaml': plan, 'c/orgplan.yaml': plan })
    const unnamed = await typed('orgplan baseline create a b', { cwd })
    expect(unnamed.code).toBe(2)
    expect(unnamed.err).toContain('-o')
    await typed('orgplan baseline create a b -o all.json', { cwd })
    expect(Object.keys(JSON.parse(text(cwd, 'all.json')).plans)).toEqual(['a/orgplan.yaml', 'b/orgplan.yaml'])
    expect((await typed('orgplan check a b --baseline all.json', { cwd })).code).toBe(0)
    const other = await typed('orgplan check a c --baseline all.json', { cwd })
    expect(other.code).toBe(1)
    expect(other.out).toMatch(/^c\/orgplan\.yaml.*\nc\/orgplan\.yaml/)
    expect(other.err).toBe('orgplan: 2 findings are in the baseline\n')
  })
})

describe('orgplan baseline prune', () => {
  it('drops what no longer occurs and leaves the rest', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    await typed('orgplan baseline create', { cwd })
    const before = text(cwd)
    expect((await typed('orgplan baseline prune', { cwd })).err).toBe(`orgplan: ${file}: 0 entries dropped, 2 kept\n`)
    expect(text(cwd)).toBe(before)
    writeFileSync(join(cwd, 'orgplan.yaml'), mended)
    const noted = await typed(`orgplan check --baseline ${file}`, { cwd })
    expect(noted.err).toBe('orgplan: 1 finding is in the baseline, 1 entry no longer occurs (orgplan baseline prune)\n')
    expect((await typed(`orgplan validate --baseline ${file}`, { cwd })).err).toBe(
      'orgplan: 1 finding is in the baseline\n',
    )
    expect((await typed('orgplan baseline prune', { cwd })).err).toBe(`orgplan: ${file}: 1 entry dropped, 1 kept\n`)
    expect(JSON.parse(text(cwd)).plans['orgplan.yaml']).toMatchObject([{ rule: 'department-empty' }])
    writeFileSync(join(cwd, 'orgplan.yaml'), plan)
    expect((await typed(`orgplan check --baseline ${file}`, { cwd })).code).toBe(1)
  })

  it('touches no plan that it was not given', async () => {
    const cwd = folderWith({ 'a/orgplan.yaml': plan, 'b/orgplan.yaml': plan })
    await typed('orgplan baseline create a b -o all.json', { cwd })
    for (const one of ['a', 'b']) writeFileSync(join(cwd, one, 'orgplan.yaml'), mended)
    await typed('orgplan baseline prune a --baseline all.json', { cwd })
    const { plans } = JSON.parse(text(cwd, 'all.json'))
    expect([plans['a/orgplan.yaml'].length, plans['b/orgplan.yaml'].length]).toEqual([1, 2])
  })
})

describe('a baseline', () => {
  it('moves with its plan', async () => {
    const cwd = folderWith({ 'here/orgplan.yaml': plan })
    await typed('orgplan baseline create here', { cwd })
    mkdirSync(join(cwd, 'there'))
    renameSync(join(cwd, 'here'), join(cwd, 'there', 'now'))
    expect((await typed(`orgplan check there/now --baseline there/now/${file}`, { cwd })).code).toBe(0)
  })

  it('is known again under standard input', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    await typed('orgplan baseline create', { cwd })
    const line = `orgplan check - --stdin-filename orgplan.yaml --baseline ${file}`
    expect((await typed(line, { cwd, input: plan })).code).toBe(0)
  })

  it.each([
    ['nothing there', undefined, 'none.json: '],
    ['no JSON', 'plans: {}', 'is not JSON'],
    ['another file', '{ "findings": [] }', 'not a baseline'],
    ['a list', '[]', 'not a baseline'],
    ['another version', '{ "orgplanBaseline": 2, "plans": {} }', 'version is 2'],
    ['a key too many', '{ "orgplanBaseline": 1, "plans": {}, "x": 1 }', '/x'],
    ['no plans', '{ "orgplanBaseline": 1 }', '/plans'],
    ['plans that are none', '{ "orgplanBaseline": 1, "plans": { "a": {} } }', '/plans/a'],
    ['an entry that is none', '{ "orgplanBaseline": 1, "plans": { "a": [{ "rule": "x" }] } }', '/plans/a/0'],
  ])('with %s is refused in one line', async (_, content, said) => {
    const cwd = folderWith({ 'orgplan.yaml': plan, ...(content === undefined ? {} : { 'none.json': content }) })
    for (const line of ['check --baseline none.json', 'baseline prune --baseline none.json']) {
      const ran = await typed(`orgplan ${line}`, { cwd })
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toContain(said)
      expect(ran.err.trim().split('\n')).toHaveLength(1)
    }
    if (content === undefined) return
    let data: unknown
    try {
      data = JSON.parse(content)
    } catch {
      return
    }
    expect(validate(data)).toBe(false)
    expect('fault' in readBaseline(content)).toBe(true)
  })

  it('is not overwritten by a result', async () => {
    const cwd = folderWith({ 'orgplan.yaml': plan })
    await typed('orgplan baseline create', { cwd })
    const before = text(cwd)
    expect((await typed(`orgplan check --baseline ${file} --format json=${file}`, { cwd })).code).toBe(2)
    expect(text(cwd)).toBe(before)
  })

  it('knows its own commands', async () => {
    const ran = await typed('orgplan baseline crate')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('create')
  })
})
