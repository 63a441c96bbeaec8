import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HeadcountPlan, headcountPlan, type Intake } from '../../src/staffing/headcount-plan.js'
import { ordersFor } from '../../src/staffing/lead-time.js'
import { productivity } from '../../src/staffing/ramp.js'
import { compare, fromInteger, mul, one, rational, sub, sum } from '../../src/staffing/rational.js'

const half = rational(1, 2)
const quarter = rational(1, 4)

const intake: fc.Arbitrary<Intake> = fc
  .tuple(fc.nat(30), fc.nat(9), fc.option(fc.nat(12)))
  .map(([month, heads, term]) => ({ month, heads, end: term === null ? null : month + term }))

const anyPlan: fc.Arbitrary<HeadcountPlan> = fc.record({
  opening: fc.nat(200),
  intakes: fc.array(intake, { maxLength: 8 }),
  attrition: fc.integer({ min: 0, max: 999 }).map((n) => rational(n, 1000)),
  ramp: fc.constantFrom([], [half], [quarter, half, rational(3, 4)]),
  months: fc.integer({ min: 1, max: 30 }),
})

describe('the months of a role', () => {
  it('add up: opening + hires - leavers = closing, and each opens as the last closed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        let before = plan.opening
        for (const [at, month] of headcountPlan(plan).entries()) {
          expect(month.opening).toBe(before)
          expect(month.hires).toBe(
            plan.intakes.filter((one) => one.month === at).reduce((total, { heads }) => total + heads, 0),
          )
          expect(month.opening + month.hires - month.leavers).toBe(month.closing)
          expect(month.heads).toBe(month.opening + month.hires)
          expect(Math.min(month.closing, month.leavers, month.ended)).toBeGreaterThanOrEqual(0)
          expect(month.leavers).toBeGreaterThanOrEqual(month.ended)
          before = month.closing
        }
      }),
    )
  })

  it('lose by attrition what is expected, to half a head', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const months = headcountPlan({ ...plan, intakes: plan.intakes.map((one) => ({ ...one, end: null })) })
        const expected = sum(months.map((month) => mul(plan.attrition, fromInteger(month.opening))))
        const left = months.reduce((total, month) => total + month.leavers, 0)
        const off = sub(fromInteger(left), expected)
        expect(compare(off, half)).toBeLessThanOrEqual(0)
        expect(compare(off, rational(-1, 2))).toBe(1)
      }),
    )
  })

  it('are as productive as heads at most, and as much where all are up to speed', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const month of headcountPlan(plan)) {
          expect(compare(month.productive, fromInteger(month.heads))).toBeLessThanOrEqual(0)
        }
        for (const month of headcountPlan({ ...plan, ramp: [] })) {
          expect(month.productive).toEqual(fromInteger(month.heads))
        }
      }),
    )
  })

  it('lose the longest seated first, fixed terms last and all at their end', () => {
    const intakes = [
      { month: 0, heads: 2, end: 2 },
      { month: 1, heads: 2, end: null },
    ]
    const months = headcountPlan({ opening: 2, intakes, attrition: half, ramp: [quarter, half], months: 5 })
    // Expected 1, then 2.5, then 4 in all: 1, 2 and 1 leave, and two at the end of their term.
    expect(months.map((month) => month.leavers)).toEqual([1, 2, 3, 0, 0])
    expect(months.map((month) => month.ended)).toEqual([0, 0, 2, 0, 0])
    expect(months.map((month) => month.closing)).toEqual([3, 3, 0, 0, 0])
    expect(months[1]?.productive).toEqual(rational(5, 2))
  })

  it('has a ramp by the month in the seat, and the whole after it', () => {
    expect([0, 1, 2, 99, null].map((seated) => productivity([quarter, half], seated))).toEqual([
      quarter,
      half,
      one,
      one,
      one,
    ])
    expect(productivity([], 0)).toEqual(one)
  })
})

describe('orders with a time to fill', () => {
  it('keep what is required once they can arrive, and no fewer would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 15 }),
        fc.nat(30),
        fc.nat(4),
        (required, opening, time) => {
          const leavers = required.map((_, month) => month % 2)
          const { arrivals, orders, closing } = ordersFor(required, opening + 20, leavers, time)
          let before = opening + 20
          for (const [month, heads] of required.entries()) {
            expect(arrivals[month]).toBe(month < time ? 0 : orders[month - time])
            const there = before + (arrivals[month] ?? 0)
            if (month >= time) expect(there).toBeGreaterThanOrEqual(heads)
            if ((arrivals[month] ?? 0) > 0) expect(there).toBe(heads)
            before = closing[month] ?? 0
          }
        },
      ),
    )
  })
})
