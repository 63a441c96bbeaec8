import { describe, expect, it } from 'vitest'
import { faultsOf, findingsOf, fixOf, shown } from './reading.js'
import { valueIn, variantOf } from './variant.js'

/** The patch starts on line 15, behind `    patch: `. */
const plan = (patch: string): string => `orgplan: 1
organization: { id: acme, name: Acme }
drivers: { users: { value: 1000, unit: people } }
departments:
  operations:
    name: Operations
    departments:
      service: { head: lead, roles: { agent: { title: Agent, headcount: { planned: 4, filled: 3 } }, lead: 1 } }
  design: 设计部
  team-1: { name: One }
people: { p: { roles: { lead: 0.5 } } }
ratios: { agent: 1 per 500 users }
scenarios:
  s:
    patch: ${patch}
`
const service = '/departments/operations/departments/service'
const patchedBy = (patch: string) => variantOf(plan(patch), 's')

describe('a patch', () => {
  it('merges maps by key, long forms first', async () => {
    const variant = await patchedBy(
      '{ departments: { operations: { departments: { service: { roles: { agent: { headcount: 9 }, lead: { fte: 0.5 } } } } } } }',
    )
    expect(valueIn(variant, `${service}/roles/agent`)).toEqual({ title: 'Agent', headcount: { planned: 9, filled: 3 } })
    expect(valueIn(variant, `${service}/roles/lead`)).toEqual({ headcount: 1, fte: 0.5 })
    expect(valueIn(variant, `${service}/head`)).toBe('lead')
  })

  it('keeps what a short form says of drivers, departments, posts and ratios', async () => {
    const variant = await patchedBy(
      '{ drivers: { users: 5 }, departments: { design: { head: a } }, people: { p: { roles: { lead: { acting: true } } } }, ratios: { agent: { severity: warning } } }',
    )
    expect(valueIn(variant, '/drivers/users')).toEqual({ value: 5, unit: 'people' })
    expect(valueIn(variant, '/departments/design')).toEqual({ name: '设计部', head: 'a' })
    expect(valueIn(variant, '/people/p/roles/lead')).toEqual({ fte: 0.5, acting: true })
    expect(valueIn(variant, '/ratios/agent')).toEqual({ norm: '1 per 500 users', severity: 'warning' })
  })

  it('removes by null, and replaces lists and texts whole', async () => {
    const variant = await patchedBy(
      '{ departments: { operations: { name: ~, duties: [ b ], departments: { service: { roles: { agent: null } } } } } }',
    )
    expect(valueIn(variant, '/departments/operations')).toMatchObject({ duties: ['b'] })
    expect(Object.keys(valueIn(variant, '/departments/operations') as object)).toEqual(['departments', 'duties'])
    expect(Object.keys(valueIn(variant, `${service}/roles`) as object)).toEqual(['lead'])
  })

  it('adds what is new, without its nulls', async () => {
    const variant = await patchedBy('{ departments: { laboratory: { head: ~, roles: { chemist: 2, porter: null } } } }')
    expect(variant.findings).toEqual([])
    expect(valueIn(variant, '/departments/laboratory')).toEqual({ roles: { chemist: 2 } })
  })

  it('may number on: team-2 beside team-1', async () => {
    expect((await patchedBy('{ departments: { team-2: { name: Two } } }')).findings).toEqual([])
  })

  const beside = (id: string, added: string): string =>
    plan(`{ departments: { ${added}: { name: New } } }`).replace('team-1:', `${id}:`)

  it.each([
    ['hr-north', 'hr-south'],
    ['hr-east', 'hr-west'],
    ['ops_cn', 'ops_us'],
    ['shop.berlin', 'shop.dublin'],
    ['ops-cn', 'ops-cn-b'],
    ['team-1', 'team-2'],
    ['华南客服部', '华北客服部'],
    ['客服一组', '客服二组'],
  ])('founds a department whose id differs in a word: beside %s %s', async (id, added) => {
    expect((await variantOf(beside(id, added), 's')).findings).toEqual([])
  })

  it.each([
    ['hr-north', 'hr-nroth'],
    ['hr-north', 'hr-nort'],
    ['hr-north', 'HR-North'],
    ['hr-north', 'hrnorth'],
    ['hr_north', 'hr-north'],
    ['customer-service', 'custmer-servise'],
    ['客服中心', '客服心中'],
    ['产品中心', '產品中心'],
  ])('does not found one that is misspelt within a word: beside %s %s', async (id, added) => {
    const { findings } = await variantOf(beside(id, added), 's')
    expect(findings.map((one) => [one.rule, one.suggestions[0]?.replacement])).toEqual([['scenario-misses-target', id]])
  })

  it('leaves the base as it is', async () => {
    const base = await variantOf(plan('{ departments: { design: ~ } }'), null)
    expect(valueIn(base, '/departments/design')).toBe('设计部')
  })
})

/** The patch, what is found, its pointer, what to write there. */
const faults: [string, string, string, string, string | null][] = [
  [
    'a department that stands elsewhere',
    '{ departments: { service: { head: agent } } }',
    'scenario-misses-target 15:29',
    '/scenarios/s/patch/departments/service',
    'service',
  ],
  [
    'a misspelt department',
    '{ departments: { operatoins: { name: x } } }',
    'scenario-misses-target 15:29',
    '/scenarios/s/patch/departments/operatoins',
    'operations',
  ],
  [
    'a misspelt role',
    '{ departments: { operations: { departments: { service: { roles: { agnet: 2 } } } } } }',
    'scenario-misses-target 15:78',
    '/scenarios/s/patch/departments/operations/departments/service/roles/agnet',
    'agent',
  ],
  [
    'nothing to remove',
    '{ departments: { sales: ~ } }',
    'scenario-misses-target 15:29',
    '/scenarios/s/patch/departments/sales',
    null,
  ],
  [
    'an empty value',
    '{ departments: { design: } }',
    'schema-value 15:29',
    '/scenarios/s/patch/departments/design',
    null,
  ],
  [
    'an empty value in what is new',
    '{ departments: { laboratory: { roles: { a: } } } }',
    'schema-value 15:52',
    '/scenarios/s/patch/departments/laboratory/roles/a',
    null,
  ],
  ['the version', '{ orgplan: 2 }', 'scenario-misses-target 15:14', '/scenarios/s/patch/orgplan', null],
  ['a scenario', '{ scenarios: { s: ~ } }', 'scenario-misses-target 15:14', '/scenarios/s/patch/scenarios', null],
  [
    'the id of the organisation',
    '{ organization: { id: other } }',
    'scenario-misses-target 15:30',
    '/scenarios/s/patch/organization/id',
    null,
  ],
  ['the organisation', '{ organization: ~ }', 'scenario-misses-target 15:14', '/scenarios/s/patch/organization', null],
]

describe('a patch that misses is told at the patch', () => {
  it.each(faults)('%s', async (_, patch, fault, pointer, fix) => {
    const found = await faultsOf(plan(patch))
    expect(found.map(shown)).toEqual([fault])
    expect([found[0]?.pointer, found[0]?.scenario, fixOf(found[0]!)]).toEqual([pointer, 's', fix])
  })

  it('names where the target stands', async () => {
    const [fault] = await faultsOf(plan('{ departments: { service: { head: agent } } }'))
    expect([fault?.said.args.path, fault?.related[0]?.at.line]).toEqual(['operations/service', 8])
  })
})

describe('what a patch makes wrong is told in the patch, for the scenario', () => {
  it.each([
    ['misspelt key', '{ departments: { design: { haed: x } } }', 'schema-unknown-key 15:39'],
    ['misspelt section', '{ departmetns: { design: { head: x } } }', 'schema-unknown-key 15:14'],
    ['wrong type', '{ departments: { design: { name: [ x ] } } }', 'schema-type 15:45'],
    ['bad number', '{ drivers: { users: "1,5" } }', 'number-format 15:32'],
    ['bad id', '{ departments: { a b: { name: x } } }', 'schema-id 15:29'],
    ['unknown reference', '{ departments: { design: { head: nobody } } }', 'reference-unknown 15:45'],
  ])('%s', async (_, patch, fault) => {
    const found = await faultsOf(plan(patch))
    expect(found.map(shown)).toEqual([fault])
    expect(found[0]?.scenario).toBe('s')
  })

  it('and not again, where the base says it already', async () => {
    const text = plan('{ departments: { design: { head: nobody } } }').replace('name: Operations', 'head: nobody')
    const found = (await findingsOf(text)).filter((one) => one.rule === 'reference-unknown')
    expect(found.map((one) => [shown(one), one.scenario])).toEqual([
      ['reference-unknown 6:11', null],
      ['reference-unknown 15:45', 's'],
    ])
  })
})
