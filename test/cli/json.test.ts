import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { orgplan, repository } from './orgplan.js'

interface Schema {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly required?: readonly string[]
  readonly properties?: { readonly [key: string]: Schema }
  readonly items?: Schema
  readonly $defs?: { readonly [name: string]: Schema }
}

const schemaOf = (name: string): Schema =>
  JSON.parse(readFileSync(join(repository, 'schemas', 'output', `${name}.schema.json`), 'utf8'))
const schemas = { findings: schemaOf('findings'), table: schemaOf('table') }

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
const validators = { findings: ajv.compile(schemas.findings), table: ajv.compile(schemas.table) }

/** Where keys are missing or stand in another order than the schema lists them. */
function disorder(value: unknown, schema: Schema, root: Schema, at = ''): string[] {
  if (schema.$ref !== undefined)
    return disorder(value, root.$defs?.[schema.$ref.split('/').at(-1) as string] ?? {}, root, at)
  if (Array.isArray(value)) {
    const { items } = schema
    return items === undefined ? [] : value.flatMap((item, index) => disorder(item, items, root, `${at}/${index}`))
  }
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return []
  const keys = Object.keys(value)
  const known = Object.keys(schema.properties).filter((key) => schema.required?.includes(key) || keys.includes(key))
  const wrong = keys.join(' ') === known.join(' ') ? [] : [`${at}: ${keys.join(' ')}`]
  return [
    ...wrong,
    ...Object.entries(value).flatMap(([key, part]) =>
      disorder(part, schema.properties?.[key] ?? {}, root, `${at}/${key}`),
    ),
  ]
}

async function printed(kind: 'findings' | 'table', line: string, input = ''): Promise<{ [key: string]: unknown }> {
  const { out } = await orgplan([...line.split(' '), '--format', 'json'], { input })
  const data = JSON.parse(out)
  validators[kind](data)
  expect(validators[kind].errors ?? [], line).toEqual([])
  expect(disorder(data, schemas[kind], schemas[kind]), line).toEqual([])
  return data
}

describe('the schemas of what is printed', () => {
  it.each(Object.entries(schemas))('%s is JSON Schema 2020-12 that lists every key as required', (_, schema) => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}))
  })

  it('refuse what is not printed', async () => {
    const data = await printed('findings', 'check examples/broken')
    expect(validators.findings({ ...data, more: 1 })).toBe(false)
    expect(validators.findings({ ...data, summary: { errors: 1 } })).toBe(false)
    const [first] = data.findings as object[]
    expect(validators.findings({ ...data, findings: [{ ...first, line: 0 }] })).toBe(false)
    expect(validators.findings({ ...data, findings: [{ ...first, fingerprint: 'x' }] })).toBe(false)
    expect(disorder({ ...data, orgplan: '0.1.0' }, schemas.findings, schemas.findings)).toEqual([])
    const { orgplan: version, ...rest } = data
    expect(disorder({ ...rest, orgplan: version }, schemas.findings, schemas.findings)).toHaveLength(1)
  })

  it('have the keys of decision F1, in its order', () => {
    const keys = (name: string): string => schemas.findings.$defs?.[name]?.required?.join(' ') ?? ''
    expect(schemas.findings.required?.join(' ')).toBe('orgplan plans findings ratios workloads bounds summary')
    expect(keys('finding')).toBe(
      'rule severity message file line column endLine endColumn pointer scenario messageId args related suggestions help fingerprint waiver plan',
    )
    expect(keys('ratio')).toBe(
      'id unit plan scenario of counted measure count actual actualExact held requiredMin requiredMax realMin realMax driver holds status severity',
    )
    expect(keys('bounds')).toBe('plan scenario role requiredMin requiredMax minFrom maxFrom conflict minBy')
    expect(keys('summary')).toBe('errors warnings infos waived')
    expect(schemas.table.required?.join(' ')).toBe('orgplan view plan scenario columns rows totals')
  })
})

const odd = `orgplan: 1
organization: { id: acme }
drivers: { users: 100, orders: { value: { from: 10, to: 1000 } }, calls: { name: Calls } }
departments:
  ops: { head: lead, roles: { lead: 1, support: 3-9, desk: { fte: 2 }, open: Open, hat: { heldBy: lead } } }
ratios:
  support: 1-2 per 30 users
  cap: { of: support, norm: at most 2 }
  desk: { norm: 1 per 50 users, measure: fte }
  open: 1 per 7 users
  hat: at least 1
  lead: 1 per 3-9 support
  all: { of: { department: ops }, norm: 1 per 60 orders, severity: warning }
  calls: { of: lead, norm: 1 per 10 calls }
`

describe('findings as JSON', () => {
  it.each([
    'check examples/broken',
    'check examples/standard-50 --all-scenarios',
    'check examples/platform-operations --set users=1000-5000',
    'check examples/zh examples/it-department examples/sales-led-early',
    'validate examples/standard-50',
  ])('orgplan %s keeps to the schema', async (line) => {
    const data = await printed('findings', line)
    if (line.startsWith('validate')) expect([data.ratios, data.bounds]).toEqual([[], []])
  })

  it('keeps to the schema where ranges, hats, FTE, conflicts and unknowns meet', async () => {
    const data = await printed('findings', 'check -', odd)
    const rows = data.ratios as { id: string; status: string; driver: object | null; actual: object | null }[]
    expect(Object.fromEntries(rows.map((row) => [row.id, row.status]))).toMatchObject({
      desk: 'ok',
      open: 'skipped',
      hat: 'covered',
      calls: 'skipped',
    })
    expect(rows.find((row) => row.id === 'cap')?.driver).toBeNull()
    expect(rows.find((row) => row.id === 'open')?.actual).toBeNull()
    expect(rows.find((row) => row.id === 'lead')?.driver).toEqual({ id: null, of: 'support', value: '3-9' })
    expect(data.bounds).toMatchObject([{ role: 'ops/support', conflict: true, minFrom: 'support', maxFrom: 'cap' }])
  })
})

describe('the findings of a run', () => {
  interface Found {
    readonly rule: string
    readonly file: string
    readonly line: number
    readonly column: number
    readonly scenario: string | null
    readonly fingerprint: string
  }
  const plan = (heads: number, above = ''): string => `${above}orgplan: 1
organization: { id: acme }
drivers: { users: 9000 }
departments:
  a: {}
  ops: { head: lead, roles: { lead: 2, agent: ${heads} } }
ratios:
  agent: 1-2 per 1000 users
  more: { of: agent, norm: at least 15 }
scenarios:
  s: { when: { users: 9000-9000 } }
  t: { when: { users: 8000-9000 }, drivers: { users: 8000 } }
`
  const found = async (text: string, ...args: string[]): Promise<Found[]> => {
    const { out } = await orgplan(['check', '-', '--format', 'json', ...args], { input: text })
    return JSON.parse(out).findings
  }

  it('are told once where a scenario only repeats the base', async () => {
    const all = (await found(plan(3))).map((one) => `${one.rule} ${one.scenario ?? 'base'}`)
    expect(all).toEqual(['department-empty base', 'ratio-below-min base', 'ratio-below-min base', 'ratio-below-min t'])
    expect((await found(plan(3), '--scenario', 't')).map((one) => one.scenario)).toEqual(['t', 't', 't'])
  })

  it('and its ratios come once, however often a scenario is named', async () => {
    const args = ['check', '-', '--format', 'json', '--scenario', 't', '--scenario', 'base', '--scenario', 't']
    const { out } = await orgplan(args, { input: plan(9) })
    const { ratios } = JSON.parse(out) as { ratios: { id: string; scenario: string | null }[] }
    expect(ratios.map((row) => `${row.scenario} ${row.id}`)).toEqual(['t agent', 't more', 'null agent', 'null more'])
  })

  it('keep their fingerprints while lines move and numbers change', async () => {
    const before = await found(plan(3))
    const after = await found(plan(4, '# a line\n# and another\n'))
    expect(after.map((one) => one.line)).toEqual(before.map((one) => one.line + 2))
    expect(after.map((one) => one.fingerprint)).toEqual(before.map((one) => one.fingerprint))
    expect(new Set(before.map((one) => one.fingerprint)).size).toBe(before.length)
  })

  it('are sorted by plan as given, file, line, column and rule', async () => {
    const { out } = await orgplan(['check', 'examples/zh', 'examples/broken', '--format', 'json'])
    const { findings, plans } = JSON.parse(out) as { findings: Found[]; plans: { file: string }[] }
    expect(plans.map((one) => one.file)).toEqual(['examples/zh/orgplan.yaml', 'examples/broken/orgplan.yaml'])
    const key = (one: Found): string =>
      [plans.findIndex(({ file }) => file === one.file), one.line, one.column]
        .map((n) => String(n).padStart(5))
        .join(' ')
    expect(findings.map(key)).toEqual(findings.map(key).toSorted())
  })
})

describe('tables as JSON', () => {
  it.each(['headcount', 'roles', 'ratios', 'vacancies', 'spans', 'departments', 'stages'])(
    '%s keeps to the schema',
    async (view) => {
      for (const more of ['examples/sales-led-early', 'examples/standard-50 --all-scenarios --lang zh']) {
        const data = await printed('table', `table ${view} ${more}`)
        const ids = (data.columns as { id: string }[]).map((column) => column.id)
        for (const row of data.rows as object[]) expect(Object.keys(row)).toEqual(ids)
      }
    },
  )
})
