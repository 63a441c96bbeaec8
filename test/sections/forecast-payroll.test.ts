import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumOfCosts } from '../../src/sections/forecast/payroll.js'
import { readPeriod } from '../../src/staffing/pay-period.js'
import { exactText } from '../../src/staffing/rational.js'
import { type Foreseen, foresee } from './forecast-run.js'

const plan = (
  forecast: string,
  pay = 'costPerHire: 2000',
  support = '{ headcount: 3, grade: G }',
): string => `orgplan: 1
organization: { id: acme, values: Fair, currency: EUR }
grades: { G: { pay: { min: 9000, mid: 10000, max: 12000 } } }
drivers: { users: 1000 }
departments:
  ops:
    head: lead
    roles: { lead: { headcount: 1, pay: 8000 }, support: ${support} }
ratios: { support: 1 per 500 users }
pay: { ${pay} }
forecast: { start: 2027-01, ${forecast} }
`

const costs = ({ projection }: Foreseen): string[] =>
  Array.from({ length: projection.months }, (_, month) =>
    exactText(projection.payroll?.total(month).payroll ?? { n: -1n, d: 1n }),
  )

describe('the payroll of a forecast', () => {
  it('is a twelfth of the year of those who are there, raised, and the cost per hire of those who join', () => {
    const seen = foresee(
      plan(
        'months: 4, attrition: { support: 20% per month }, hires: { a: { role: support, heads: 2, start: 2027-02 } }',
        'costPerHire: 2000, months: 12, onCost: 10%, merit: { 2027-03: 5% }',
      ),
    )
    // Leavers 1, 0, 1 by the total so far.
    expect(seen.heads('support').map(([opening = 0, hires = 0]) => opening + hires)).toEqual([3, 4, 4, 3])
    const lead = 8800
    expect(costs(seen).map(Number)).toEqual([
      lead + 33000,
      lead + 44000 + 4000,
      lead * 1.05 + 46200,
      lead * 1.05 + 34650,
    ])
    const { payroll } = seen.projection
    const all = sumOfCosts([0, 1, 2, 3].map((month) => payroll?.total(month) as never))
    expect(exactText(all.hiring)).toBe('4000')
    expect(payroll?.withoutCost).toEqual([])
  })

  it('counts full-time equivalents, and names who has no cost', () => {
    const half = foresee(plan('months: 1', 'costPerHire: 0', '{ headcount: 4, fte: 2, grade: G }'))
    expect(costs(half)).toEqual(['28000'])
    const none = foresee(plan('months: 1', 'costPerHire: 0', '3'))
    expect(costs(none)).toEqual(['8000'])
    expect(none.projection.payroll?.withoutCost.map(({ id }) => id)).toEqual(['support'])
  })

  it('is none where the plan says nothing of pay', () => {
    const text = plan('months: 1')
      .replace(/grades:.*\n/, '')
      .replace(/pay: \{ cost.*\n/, '')
      .replace(', pay: 8000', '')
    expect(foresee(text.replace(', grade: G', '')).projection.payroll).toBeNull()
  })

  it('rounds each month of each role to the currency, and adds what is rounded', () => {
    const seen = foresee(plan('months: 3', 'period: year', '{ headcount: 1, pay: 100000 }'))
    // 100,000 / 12 = 8,333.33, and 8,000 / 12 = 666.67.
    expect(costs(seen)).toEqual(['9000', '9000', '9000'])
    const { payroll, outlook } = seen.projection
    const parts = [...outlook.ledgers.keys()].map((role) =>
      exactText(payroll?.of(role, 0)?.payroll ?? { n: 0n, d: 1n }),
    )
    expect(parts).toEqual(['666.67', '8333.33'])
  })

  it('is the cost of the period by pay where nobody comes or goes and no seat is empty', () => {
    const heads = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(heads, fc.nat(30), fc.nat(20), (planned, onCost, merit) => {
        const pay = `costPerHire: 700, months: 13, onCost: ${onCost}%, merit: { 2027-05: ${merit}% }`
        const seen = foresee(
          plan('months: 12', pay, `{ headcount: { planned: ${planned}, filled: ${planned} }, grade: G }`),
        )
        const { payroll, months } = seen.projection
        const year = sumOfCosts(Array.from({ length: months }, (_, month) => payroll?.total(month) as never))
        const period = readPeriod('2027')
        if (period === null) throw new Error('no period')
        const cost = seen.model.pay.inPeriod(seen.model.departments.roles, period)
        expect(exactText(year.payroll)).toBe(exactText(cost.planned.low))
        expect([exactText(year.low), cost.span.high && exactText(year.high)]).toEqual([
          exactText(cost.span.low),
          cost.span.high && exactText(cost.span.high),
        ])
      }),
      { numRuns: 30 },
    )
  })

  it('adds what the proposed hires cost: with them less without them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(6), (growth, attrition) => {
        const text = plan(
          `months: 6, drivers: { users: ${growth}% per month }, attrition: ${attrition}% per month, leadTime: 1 month`,
          'costPerHire: 1234, merit: { 2027-03: 3% }',
        )
        const of = (asap: boolean): Foreseen['projection'] => foresee(text, { asap }).projection
        const total = ({ payroll, months }: Foreseen['projection']) =>
          sumOfCosts(Array.from({ length: months }, (_, month) => payroll?.total(month) as never))
        const [plain, hired] = [of(false), of(true)]
        const added = hired.payroll?.added
        for (const key of ['payroll', 'low', 'high', 'hiring'] as const) {
          const [before, after] = [total(plain)[key], total(hired)[key]]
          expect(after.n * before.d - before.n * after.d).toBe(
            ((added?.[key].n ?? -1n) * after.d * before.d) / (added?.[key].d ?? 1n),
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})
