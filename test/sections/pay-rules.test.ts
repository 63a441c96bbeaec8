import { describe, expect, it } from 'vitest'
import { formats } from '../../src/text/format.js'
import { plan, priced } from './pay-run.js'
import { marked, said } from './ratios-run.js'

type Parts = Exclude<Parameters<typeof priced>[0], string>

/** Severity, code and marked text of what one rule finds. */
const found = (rule: string, parts: Parts, scenario?: string): string[] =>
  priced(parts, scenario === undefined ? {} : { scenario })
    .of(rule)
    .map((one) => `${one.severity} ${one.said.code} ${marked(one)}`)

describe('budget-exceeded', () => {
  const roles = 'x: { headcount: 2, grade: G }'
  const budget = (limit: string): Parts => ({ roles, pay: `budgets: { 2027: ${limit} }` })

  it('compares the period at mid points: a warning above, an error where even the bands are', () => {
    expect(found('budget-exceeded', budget('360_000'))).toEqual([])
    expect(found('budget-exceeded', budget('359_999'))).toEqual(['warning budget-exceeded 359_999'])
    expect(found('budget-exceeded', budget('324_000'))).toEqual(['warning budget-exceeded 324_000'])
    expect(found('budget-exceeded', budget('323_999'))).toEqual(['error budget-exceeded:least 323_999'])
  })

  it('has the amounts exact', () => {
    const { of } = priced(budget('300_000'))
    const [one] = of('budget-exceeded')
    if (one === undefined) throw new Error('nothing found')
    expect(said(one.said)).toEqual([
      'budget-exceeded:least',
      {
        period: '2027',
        least: '360000',
        most: '360000',
        over: '60000',
        budget: '300000',
        low: '324000',
        high: '432000',
        proration: 'calendar-month',
      },
    ])
    expect(one.pointer).toBe('/pay/budgets/2027')
  })

  it('shows amounts with the decimals of the currency, or none', () => {
    const text = (limit: string): string | undefined =>
      priced({ roles: 'x: { headcount: 2, pay: 1000.15 }', pay: `budgets: { 2027: ${limit} }` })
        .of('budget-exceeded')[0]
        ?.said.text(formats.en)
    expect(text('24_000.1')).toMatch(/132,003\.60, the budget is 24,000\.10; 144,003\.60 /)
    expect(text('24_000')).toMatch(/132,003\.60, the budget is 24,000; /)
  })

  it('looks at each part with what is below it', () => {
    const parts = (amounts: string): Parts => ({
      roles,
      pay: `budgets: { 2027: { total: 900_000, departments: { ${amounts} } } }`,
    })
    expect(found('budget-exceeded', parts('ops: 350_000'))).toEqual(['warning budget-exceeded 350_000'])
    expect(found('budget-exceeded', parts('ops: 360_000'))).toEqual([])
  })

  it('holds a quarter to a quarter', () => {
    expect(found('budget-exceeded', { pay: 'budgets: { 2027-Q1: 30_000 }' })).toEqual([])
    expect(found('budget-exceeded', { pay: 'budgets: { 2027-Q1: 29_000 }' })).toEqual([
      'warning budget-exceeded 29_000',
    ])
  })

  it('warns where a range of heads may exceed it', () => {
    const parts = (limit: string): Parts => ({
      roles: 'x: { headcount: 1-2, grade: G }',
      pay: `budgets: { 2027: ${limit} }`,
    })
    expect(found('budget-exceeded', parts('300_000'))).toEqual(['warning budget-exceeded 300_000'])
    expect(found('budget-exceeded', parts('360_000'))).toEqual([])
  })

  it('is found in the scenario that exceeds, from its day on', () => {
    const scenario = (at: string): Parts => ({
      pay: 'budgets: { 2027: 200_000 }',
      more: `scenarios: { big: { ${at}headcount: { lead: 3 } } }\n`,
    })
    expect(found('budget-exceeded', scenario(''), 'big')).toEqual(['error budget-exceeded:least 200_000'])
    expect(found('budget-exceeded', scenario('at: 2027-07-01, '), 'big')).toEqual([])
  })

  it('may be waived by the department', () => {
    const text = plan({
      roles,
      pay: 'budgets: { 2027: { total: 900_000, departments: { ops: 350_000 } } }',
    })
    expect(priced(text).of('budget-exceeded')[0]?.about).toContainEqual(['/departments/ops'])
  })
})

describe('budget-parts-exceed', () => {
  const within = (budgets: string): string[] =>
    priced(`orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: { headcount: 1, cost: 100 } }, departments: { in: In, side: Side } }
pay: { budgets: { ${budgets} } }
`)
      .of('budget-parts-exceed')
      .map((one) => `${one.severity} ${one.said.code} ${marked(one)}`)

  it.each([
    ['2027: { total: 900_000, departments: { ops: 900_000 } }', []],
    ['2027: { total: 900_000, departments: { ops: 900_001 } }', ['error budget-parts-exceed 900_000']],
    ['2027: { total: 900_000, departments: { ops: 500_000, ops/in: 400_000, ops/side: 100_000 } }', []],
    [
      '2027: { total: 900_000, departments: { ops: 500_000, ops/in: 500_001 } }',
      ['error budget-parts-exceed:child 500_001'],
    ],
    [
      '2027: { total: 900_000, departments: { ops: 500_000, ops/in: 300_000, ops/side: 300_000 } }',
      ['error budget-parts-exceed:children 500_000'],
    ],
    ['2027: 900_000, 2027-H1: 500_000, 2027-H2: 400_000, 2027-Q1: 500_000', []],
    ['2027: 900_000, 2027-H1: 500_000, 2027-H2: 400_001', ['error budget-parts-exceed:periods 900_000']],
    ['2027: 900_000, 2027-H1: 500_000, 2027-Q1: 500_001', ['error budget-parts-exceed:periods 500_000']],
    ['2027: 900_000, 2028-H1: 950_000', []],
  ])('%s', (budgets, expected) => expect(within(budgets)).toEqual(expected))
})

describe('bands', () => {
  it.each([
    ['{ min: 5, mid: 6, max: 7 }', 0],
    ['{ min: 6, mid: 6, max: 6 }', 0],
    ['{ min: 7, mid: 6, max: 8 }', 1],
    ['{ min: 5, mid: 9, max: 8 }', 1],
    ['{ min: 8, max: 5 }', 1],
  ])('%s', (band, count) => {
    expect(found('pay-band-order', { grades: `A: { pay: ${band} }` })).toHaveLength(count)
    expect(found('pay-band-order', { roles: `x: { headcount: 1, pay: ${band} }` })).toHaveLength(count)
  })

  it('rise within a track, by rank and not by place, and not across tracks', () => {
    const mids = (grades: string): string[] => found('pay-mid-falls', { grades })
    expect(mids('B: { rank: 2, track: P, pay: 7 }, A: { rank: 1, track: P, pay: 5 }')).toEqual([])
    expect(mids('B: { rank: 2, track: P, pay: 4 }, A: { rank: 1, track: P, pay: 5 }')).toHaveLength(1)
    expect(mids('B: { rank: 2, track: M, pay: 4 }, A: { rank: 1, track: P, pay: 5 }')).toEqual([])
    expect(mids('B: { rank: 2, pay: 5 }, A: { rank: 2, pay: 4 }, C: { rank: 3, pay: 5 }')).toEqual([])
    expect(mids('A: { rank: 1, pay: 5 }, B: { rank: 2 }, C: { rank: 3, pay: 4 }')).toHaveLength(1)
    expect(mids('A: { pay: 5 }, B: { pay: 4 }')).toEqual([])
  })
})

describe('grades', () => {
  const graded = (
    roles: string,
    grades = 'P1: { rank: 1, track: P }, P3: { rank: 3, track: P }, M1: { track: M, equals: P3 }',
  ) =>
    priced(`orgplan: 1
organization: { id: acme }
grades: { ${grades} }
departments:
  ops: { head: lead, roles: { ${roles} } }
`)
  const codes = (roles: string, rule: string): string[] =>
    graded(roles)
      .of(rule)
      .map((one) => `${one.severity} ${one.said.code} ${one.pointer}`)

  it('of reports do not exceed the manager; a grade takes the rank of the one it equals', () => {
    const rule = 'grade-above-manager'
    expect(codes('lead: { headcount: 1, grade: M1 }, x: { headcount: 1, grade: P1 }', rule)).toEqual([])
    expect(codes('lead: { headcount: 1, grade: P1 }, x: { headcount: 1, grade: M1 }', rule)).toEqual([
      'warning grade-above-manager /departments/ops/roles/x/grade',
    ])
    expect(codes('lead: { headcount: 1, grade: M1 }, x: { headcount: 1, grade: P3 }', rule)).toEqual([
      'info grade-above-manager:equal /departments/ops/roles/x/grade',
    ])
    expect(codes('lead: { headcount: 1 }, x: { headcount: 1, grade: P3 }', rule)).toEqual([])
  })

  it('that equal each other in a circle have no rank', () => {
    const { of } = graded(
      'lead: { headcount: 1, grade: A }, x: { headcount: 1, grade: B }',
      'A: { equals: B }, B: { equals: A }',
    )
    expect(of('grade-above-manager')).toEqual([])
  })

  it('are on the track of what the post does', () => {
    expect(codes('lead: { headcount: 1, grade: P3 }, x: { headcount: 1, grade: M1 }', 'grade-track')).toEqual([
      'info grade-track:leads /departments/ops/roles/lead/grade',
      'info grade-track /departments/ops/roles/x/grade',
    ])
    expect(codes('lead: { headcount: 1, grade: M1 }, x: { headcount: 1, grade: P1 }', 'grade-track')).toEqual([])
  })

  it('are missing only where a role needs one, all in one finding', () => {
    const { of } = graded(
      'lead: { headcount: 1, grade: M1 }, a: 1, b: { cost: 5 }, c: { pay: 5 }, d: { heldBy: lead }, e: 2',
    )
    expect(of('grade-missing').map((one) => said(one.said))).toEqual([
      ['grade-missing', { count: 2, roles: 'ops/a, ops/e' }],
    ])
    expect(priced('orgplan: 1\norganization: { id: acme, roles: { boss: 1 } }\n').of('grade-missing')).toEqual([])
  })
})

describe('what pay rests on', () => {
  it('is said of each component but the statutory ones', () => {
    const pay =
      'components: { a: { kind: variable, for: all }, b: { kind: statutory, for: all }, c: { kind: fixed, basis: grade, for: all } }'
    expect(found('pay-component-without-basis', { pay })).toEqual(['warning pay-component-without-basis a'])
  })

  it('is values, asked for once there are components', () => {
    const without = plan({ pay: 'components: { a: { kind: fixed, basis: grade, for: all } }' }).replace(
      ', values: Fair',
      '',
    )
    expect(priced(without).of('pay-without-values')).toHaveLength(1)
    expect(priced(without.replace(/pay: .*components.*\n/, 'pay: { months: 13 }\n')).of('pay-without-values')).toEqual(
      [],
    )
  })

  it.each([
    ['a grade without pay', 'agent: { headcount: 2, grade: H }', 'H: Helper', ''],
    ['a band of 0', 'agent: { headcount: 2, grade: H }', 'H: { pay: 0 }', ''],
    [
      'a band that begins at 0 where posts are costed',
      'agent: { headcount: 2, grade: H }',
      'H: { pay: { min: 0, max: 9 } }',
      'at: min',
    ],
    ['a cost of 0', 'agent: { headcount: 2, cost: 0 }', '', ''],
    ['a cost below a cent', 'agent: { headcount: 2, cost: 0.0001 }', '', ''],
    ['0 FTE', 'agent: { headcount: 2, fte: 0, grade: G }', '', ''],
    ['no year', 'agent: { headcount: 2, grade: G }', '', 'months: 0'],
  ])('a planned seat with %s is told and in no sum', (_, roles, grades, pay) => {
    const { of, ...outcome } = priced(plan({ roles, grades: grades || 'X: null', pay: pay || 'months: 12' }))
    expect(of('pay-seat-without-cost').length).toBeGreaterThan(0)
    expect(outcome.pay.costOf(outcome.role('ops/agent'))).toMatchObject({ withoutCost: 1, planned: { low: { n: 0n } } })
  })

  it('keeps quiet about plans without pay', () => {
    const { findings } = priced(
      'orgplan: 1\norganization: { id: acme }\ndepartments: { a: { head: b, roles: { b: 1 } } }\n',
    )
    expect(findings).toEqual([])
  })
})
