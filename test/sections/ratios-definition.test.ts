import { describe, expect, it } from 'vitest'
import { exactText } from '../../src/staffing/rational.js'
import { marked, plan, run, said } from './ratios-run.js'

const head = `orgplan: 1
organization: { id: acme }
`

/** A plan in which every kind of noun and selector finds something. */
const rich = (ratios: string): string => `${head}
drivers: { users: 12000, 城市: 6, shop: 4 }
families: { tech: Technology, sales: Sales }
departments:
  technology:
    function: it
    tier: core
    kind: department
    company: acme-tech
    location: Hangzhou
    head: lead
    roles:
      lead: { headcount: 2, family: tech, grade: M1 }
      engineer: { headcount: 7, family: tech, grade: P2, tags: [night, pilot] }
      tester: { headcount: 1, family: tech, employment: contractor, function: quality, location: Berlin }
  field:
    kind: region
    departments:
      north: { head: seller, roles: { seller: { headcount: 3, family: sales }, shop: 1 } }
      south: { head: seller, roles: { seller: { headcount: 5, family: sales } } }
ratios: { ${ratios} }
`

const measuredAt = (norm: string): unknown => {
  const { driver } = run(rich(`engineer: ${norm}`)).json('engineer')
  return driver
}

describe('the noun of a norm', () => {
  it.each<[string, object]>([
    ['1 per 1000 users', { id: 'users', value: '12000' }],
    ['1 per driver:users', { id: 'users', value: '12000' }],
    ['1-4 per lead', { id: null, of: 'lead', value: '2' }],
    ['1 per technology/tester', { id: null, of: 'technology/tester', value: '1' }],
    ['1 per /field/north/seller', { id: null, of: '/field/north/seller', value: '3' }],
    ['1 per field', { id: null, of: 'field', value: '9' }],
    ['1 per department:field', { id: null, of: 'department:field', value: '9' }],
    ['1 per sales', { id: null, of: 'sales', value: '8' }],
    ['1 per family:sales', { id: null, of: 'family:sales', value: '8' }],
    ['at least 1% of heads', { id: null, of: 'heads', value: '19' }],
    ['at least 1% of tech', { id: null, of: 'tech', value: '10' }],
    // A driver comes before a role of the same name; the prefix says otherwise.
    ['1 per shop', { id: 'shop', value: '4' }],
    ['1 per role:shop', { id: null, of: 'role:shop', value: '1' }],
    // Read otherwise only where nothing has the noun's name.
    ['每3名lead配4人', { id: null, of: 'lead', value: '2' }],
    ['每3-6个城市配1人', { id: '城市', value: '6' }],
    ['每100人配1人', { id: null, of: 'heads', value: '19' }],
    ['1 per 3城市', { id: '城市', value: '6' }],
  ])('%s', (norm, driver) => {
    expect(measuredAt(norm)).toEqual(driver)
  })

  it('may be a family that is not declared, also of several words', () => {
    const text = `${head}
departments:
  ops: { head: a, roles: { a: { headcount: 2, family: front office }, b: { headcount: 6, family: back } } }
ratios: { b: 1-4 per 1 front office, a: at most 40% of family:back }
`
    const { model, rules } = run(text)
    expect(
      model.ratios.rows.map((row) => [row.ratio.id, row.driver && exactText(row.driver.from), row.status]),
    ).toEqual([
      ['b', '2', 'ok'],
      ['a', '6', 'ok'],
    ])
    expect(rules).toEqual([])
  })

  it('that several roles have is ambiguous, and no family is looked for', () => {
    const found = run(`${rich('engineer: 1 per seller')}`)
    const [one, ...others] = found.of('reference-ambiguous')
    expect(others).toEqual([])
    expect(one).toMatchObject({ pointer: '/ratios/engineer', severity: 'error' })
    expect(said(one!.said)[1]).toEqual({ reference: 'seller', among: 'field/north/seller, field/south/seller' })
    // A suggestion replaces the whole norm.
    expect(one!.suggestions.map((each) => each.replacement)).toEqual([
      '1 per field/north/seller',
      '1 per field/south/seller',
    ])
    expect(found.model.ratios.rows).toEqual([])
  })

  it('that nothing has is unknown, with the norm put right', () => {
    const found = run(rich('engineer: { norm: 1-2 per 1000 usres }')).of('reference-unknown')
    expect(found.map((one) => [one.pointer, marked(one), one.suggestions.map((each) => each.replacement)])).toEqual([
      ['/ratios/engineer/norm', '1-2 per 1000 usres', ['1-2 per 1000 users']],
    ])
    const chinese = run(rich('engineer: 每3-6个城巿配1人')).of('reference-unknown')
    expect(chinese.map((one) => one.suggestions[0]?.replacement)).toEqual(['每3-6个城市配1人'])
  })

  it('of another kind is told as that', () => {
    const found = run(rich('engineer: 1 per driver:lead')).of('reference-kind')
    expect(found.map((one) => one.pointer)).toEqual(['/ratios/engineer'])
  })
})

describe('whom a ratio counts', () => {
  const counted = (ratio: string): string[] =>
    run(rich(ratio))
      .row('x')
      .counted.map(({ role }) => role.path)

  it('is the role that the id names, also by its path', () => {
    const { model } = run(rich('engineer: 1 per lead, north/seller: at least 1, role:tester: 1'))
    expect(
      model.ratios.rows.map((row) => [row.ratio.id, row.ratio.of, row.counted.map(({ role }) => role.path)]),
    ).toEqual([
      ['engineer', 'engineer', ['technology/engineer']],
      ['north/seller', 'north/seller', ['field/north/seller']],
      ['role:tester', 'role:tester', ['technology/tester']],
    ])
  })

  it.each<[string, string[]]>([
    ['engineer', ['technology/engineer']],
    ['[ engineer, lead ]', ['technology/lead', 'technology/engineer']],
    ['{ role: seller }', ['field/north/seller', 'field/south/seller']],
    ['{ role: [north/seller, tester] }', ['technology/tester', 'field/north/seller']],
    ['{ department: field }', ['field/north/seller', 'field/north/shop', 'field/south/seller']],
    [
      '{ department: [south, technology] }',
      ['technology/lead', 'technology/engineer', 'technology/tester', 'field/south/seller'],
    ],
    ['{ family: sales }', ['field/north/seller', 'field/south/seller']],
    ['{ grade: [P2, M1] }', ['technology/lead', 'technology/engineer']],
    ['{ function: it }', ['technology/lead', 'technology/engineer']],
    ['{ function: quality }', ['technology/tester']],
    ['{ employment: contractor }', ['technology/tester']],
    ['{ department: technology, employment: employee }', ['technology/lead', 'technology/engineer']],
    ['{ tag: night }', ['technology/engineer']],
    ['{ tier: core }', ['technology/lead', 'technology/engineer', 'technology/tester']],
    ['{ kind: region }', ['field/north/seller', 'field/north/shop', 'field/south/seller']],
    ['{ company: acme-tech }', ['technology/lead', 'technology/engineer', 'technology/tester']],
    ['{ location: Hangzhou }', ['technology/lead', 'technology/engineer']],
    ['{ location: [Berlin] }', ['technology/tester']],
    ['{ family: tech, grade: M1 }', ['technology/lead']],
  ])('%s', (of, roles) => {
    expect(counted(`x: { of: ${of}, norm: at least 0 }`)).toEqual(roles)
  })

  it('is summed', () => {
    const row = run(rich('x: { of: { department: technology }, norm: at least 50% of heads }')).json('x')
    expect(row).toMatchObject({
      of: 'department: technology',
      counted: [
        { role: 'technology/lead', value: { min: 2, max: 2 } },
        { role: 'technology/engineer', value: { min: 7, max: 7 } },
        { role: 'technology/tester', value: { min: 1, max: 1 } },
      ],
      actual: { min: 10, max: 10 },
      driver: { id: null, of: 'heads', value: '19' },
      // 9 others: half of the whole is as many as they are.
      realMin: '9',
      requiredMin: 9,
      status: 'ok',
    })
  })

  it('must be somebody', () => {
    const found = run(
      rich(
        'x: 1 per 1000 users, y: { of: nobody, norm: 1 }, z: { of: { tag: none }, norm: 1 }, w: { of: { department: nowhere }, norm: 1 }',
      ),
    )
    expect(
      found
        .of('reference-unknown')
        .map((one) => [one.pointer, one.said.code, marked(one)])
        .sort(),
    ).toEqual([
      ['/ratios/w/of/department', 'reference-unknown', 'nowhere'],
      ['/ratios/x', 'reference-unknown', 'x'],
      ['/ratios/y/of', 'reference-unknown', 'nobody'],
      ['/ratios/z/of', 'reference-unknown:selector', '{ tag: none }'],
    ])
    expect(found.model.ratios.rows).toEqual([])
  })

  it('leaves out what starts with x-', () => {
    const found = run(`${head}
drivers: { x-all: 5, users: 1000 }
departments: { ops: { head: lead, roles: { lead: 1 } } }
ratios: { x-common: { anything: 1 }, lead: 1 per 1000 users }
scenarios: { x-shared: 1 }
`)
    expect(found.findings).toEqual([])
    expect(found.model.ratios.rows.map((row) => row.ratio.id)).toEqual(['lead'])
    expect([...found.model.drivers.keys()]).toEqual(['users'])
    expect(found.model.scenarios.all).toEqual([])
  })
})

describe('a norm that cannot be calculated', () => {
  it.each<[string, string, string, string]>([
    ['support: one per 1000 users', 'norm-format', 'norm-format', '/ratios/support'],
    ['support: { norm: 1-2 per 1000-5000 users }', 'norm-format', 'norm-format:two-ranges', '/ratios/support/norm'],
    ['support: { norm: 5% }', 'norm-format', 'norm-format:noun', '/ratios/support/norm'],
    ['support: -1 per users', 'norm-format', 'norm-format:negative', '/ratios/support'],
    ['support: 1 per 0 users', 'ratio-definition', 'ratio-definition:zero', '/ratios/support'],
    ['support: at least 100% of heads', 'ratio-definition', 'ratio-definition:share', '/ratios/support'],
    ['support: 1-4 per ops', 'ratio-definition', 'ratio-definition:share', '/ratios/support'],
    [
      'support: { norm: 1 per 100-200 users, mode: block }',
      'ratio-definition',
      'ratio-definition:mode',
      '/ratios/support/mode',
    ],
    ['support: { norm: 5, mode: full-block }', 'ratio-definition', 'ratio-definition:mode', '/ratios/support/mode'],
    ['support: 1e30 per users', 'ratio-definition', 'ratio-definition:too-many', '/ratios/support'],
  ])('%s', (ratios, rule, code, pointer) => {
    const found = run(plan({ roles: 'support: 12', ratios }))
    expect(found.findings.map((one) => [one.rule, one.said.code, one.pointer, one.severity])).toEqual([
      [rule, code, pointer, 'error'],
    ])
    expect(found.model.ratios.rows).toEqual([])
  })

  it('is told with the right spelling of the whole norm', () => {
    const [found] = run(plan({ roles: 'support: 12', ratios: "support: '1 per 10,000 users'" })).of('norm-format')
    expect(found?.suggestions.map((one) => one.replacement)).toEqual(['1 per 10_000 users'])
  })

  it('leaves the others to be judged', () => {
    const found = run(plan({ roles: 'support: 12', ratios: 'support: 1-2 per 1000 users, lead: nonsense' }))
    expect(found.rules).toEqual(['norm-format'])
    expect(found.json('support').status).toBe('ok')
  })

  it('is only warned of where its range is the wrong way round', () => {
    const found = run(plan({ roles: 'support: 12', ratios: 'support: 1 per 5000-1000 users' }))
    expect(found.findings.map((one) => [one.rule, one.severity, one.pointer, said(one.said)[1]])).toEqual([
      ['ratio-range-swapped', 'warning', '/ratios/support', { text: '1 per 5000-1000 users' }],
    ])
    expect(found.json('support')).toMatchObject({ status: 'ok', realMin: '2.4', realMax: '12' })
  })

  it('asks at a value of its driver for more people than can be counted', () => {
    const found = run(plan({ roles: 'support: 12', ratios: 'support: 1 per users', users: '1e20' }))
    expect(found.json('support')).toMatchObject({ status: 'skipped', requiredMin: null, realMin: null })
    expect(found.of('ratio-skipped').map((one) => said(one.said)[1])).toEqual([
      { ratio: 'support', what: 'users', why: 'too-many' },
    ])
  })
})

describe('shares of one whole', () => {
  const shares = (ratios: string): unknown =>
    run(plan({ roles: 'a: 5, b: 5, c: 5', ratios }))
      .of('ratio-diverges')
      .map((one) => [one.pointer, said(one.said)[1], one.related.length])

  it('may not reach the whole together', () => {
    expect(shares('a: at least 60% of heads, b: at least 50% of heads')).toEqual([
      ['/ratios/b', { ratios: 'a, b', sum: '11/10' }, 1],
    ])
    expect(shares('a: 40% of heads, b: 30% of heads, c: 30% of heads')).toEqual([
      ['/ratios/c', { ratios: 'a, b, c', sum: '1' }, 2],
    ])
  })

  it('are added where they are about different roles of the same whole', () => {
    expect(shares('a: at least 40% of heads, b: at least 40% of heads')).toEqual([])
    expect(shares('a: at least 60% of heads, a2: { of: a, norm: at least 50% of heads }')).toEqual([])
    expect(shares('a: at least 60% of heads, b: at least 50% of role:a')).toEqual([])
    expect(shares('a: at most 60% of heads, b: at most 50% of heads')).toEqual([])
  })

  it('are found beside one that overlaps both', () => {
    const both = 'ab: { of: [a, b], norm: at least 10% of heads }'
    expect(shares(`a: at least 60% of heads, b: at least 50% of heads, ${both}`)).toEqual([
      ['/ratios/b', { ratios: 'a, b', sum: '11/10' }, 1],
    ])
    expect(shares(`${both}, a: at least 60% of heads, b: at least 50% of heads`)).toEqual([
      ['/ratios/b', { ratios: 'a, b', sum: '11/10' }, 1],
    ])
  })

  it('also where they are written as so many per head', () => {
    expect(shares('a: 6 per 10 heads, b: 1 per 2 heads')).toEqual([['/ratios/b', { ratios: 'a, b', sum: '11/10' }, 1]])
  })
})
