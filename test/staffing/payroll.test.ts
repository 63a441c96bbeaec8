import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundMoney } from '../../src/staffing/money.js'
import { annualPayroll, monthPayroll, raiseIn } from '../../src/staffing/payroll.js'
import { compare, div, fromInteger, mul, negate, one, rational, sub } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'
import { faults, readTolerance, type Vector } from './vector-check.js'
import { payKinds, salary } from './vector-kinds/pay.js'

const n = fromInteger

/** A plan for a year: 120,000 a year, on-cost 30%, 5% more from April, 8,000 a hire. */
const paid = [44, 47, 50, 52, 54, 57, 60]
const hired = [4, 4, 3, 3, 3, 3, 4]

describe('a month of payroll', () => {
  it.each([
    [1, 604_000],
    [2, 643_000],
    [3, 674_000],
    [4, 733_800],
    [5, 761_100],
    [6, 802_050],
    [7, 851_000],
  ])('month %i comes to %i', (month, total) => {
    const raise = raiseIn([{ month: '2027-04', rate: rational(1, 20) }], `2027-${String(month).padStart(2, '0')}`)
    const hires = { heads: n(hired[month - 1] as number), cost: n(8000) }
    const pay = salary(n(120_000), rational(3, 10))
    expect(monthPayroll({ pay, heads: n(paid[month - 1] as number), raise, hires, places: 2 })).toEqual(n(total))
  })

  it('raises base pay and what follows it, not fixed amounts', () => {
    const pay = { base: n(120_000), perBase: rational(3, 2), fixed: n(2_400) }
    expect(monthPayroll({ pay, heads: one, places: 2 })).toEqual(n(15_200))
    expect(monthPayroll({ pay, heads: one, raise: rational(11, 10), places: 2 })).toEqual(n(16_700))
  })

  it('is rounded to the currency', () => {
    const pay = salary(n(100_000), n(0))
    expect(monthPayroll({ pay, heads: one, places: 2 })).toEqual(rational(833_333, 100))
    expect(monthPayroll({ pay, heads: one, places: 0 })).toEqual(n(8_333))
  })

  it('differs, over twelve full months, from the year by half a unit a month at most', () => {
    fc.assert(
      fc.property(
        quantity(10_000_000),
        quantity(2),
        quantity(50),
        fc.constantFrom(0, 2, 3),
        (base, onCost, heads, places) => {
          const pay = salary(base, onCost)
          const months = mul(monthPayroll({ pay, heads, places }), n(12))
          const off = sub(months, annualPayroll(pay, heads))
          const most = rational(6n, 10n ** BigInt(places))
          expect(compare(off.n < 0n ? negate(off) : off, most)).toBeLessThanOrEqual(0)
          expect(monthPayroll({ pay, heads, places })).toEqual(
            roundMoney(div(annualPayroll(pay, heads), n(12)), places),
          )
        },
      ),
    )
  })
})

describe('merit increases', () => {
  const raises = [
    { month: '2027-04', rate: rational(1, 20) },
    { month: '2028-04', rate: rational(1, 10) },
  ]
  it('hold from their month on, one on top of the other', () => {
    expect(raiseIn(raises, '2027-03')).toEqual(one)
    expect(raiseIn(raises, '2027-04')).toEqual(rational(21, 20))
    expect(raiseIn(raises, '2029-01')).toEqual(rational(231, 200))
  })
})

/** Figures that a second, independent program has computed. */
const vectors: readonly Vector[] = [
  proration('2027-03-15', '95483.87', '96000.00', '100000.00', '95000.00'),
  proration('2027-01-01', '120000.00', '120000.00', '120000.00', '120000.00'),
  proration('2027-12-31', '322.58', '328.77', '10000.00', '0.00'),
  proration('2028-02-29', '100344.83', '100655.74', '110000.00', '100000.00'),
  proration('2027-07-01', '60000.00', '60493.15', '60000.00', '60000.00'),
  {
    id: 'cn-21.75',
    kind: 'paid_days',
    input: { days_year: 365, rest_days: 104, statutory_holidays: 13 },
    expected: { pay_days_month: '21.75', work_days_month: '20.67' },
  },
  {
    id: 'cost-roll',
    kind: 'cost_rollup',
    input: {
      lines: [
        { grade: 'P5', heads: 3, annual_salary: '240000' },
        { grade: 'P6', heads: 2, annual_salary: '360000' },
        { grade: 'M1', heads: 1, annual_salary: '480000' },
      ],
      on_cost: '0.35',
      months: '12',
    },
    expected: { base: '1920000', on_costs: '672000', total: '2592000' },
  },
]

function proration(start: string, ...amounts: readonly [string, string, string, string]): Vector {
  const [calendar_month, days_in_year, whole_months, half_month] = amounts
  const expected = { calendar_month, days_in_year, whole_months, half_month }
  return { id: `prorate-${start}`, kind: 'proration', input: { annual: '120000', start }, expected }
}

it.each(vectors)('$id', (vector) => {
  expect(faults({ forecast: payKinds }, 'forecast', vector, readTolerance(undefined))).toEqual([])
})
