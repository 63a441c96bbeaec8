import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, equal, fromInteger, mul, one, rational, sub, sum, zero } from '../../src/staffing/rational.js'
import { availableWorkingTime, wisn, wisnRatio } from '../../src/staffing/wisn.js'
import { positiveQuantity, quantity } from './arbitrary.js'

const n = fromInteger
const activities = fc.array(fc.record({ volume: quantity(100_000), unitHours: quantity(20) }), { maxLength: 5 })
const share = fc.integer({ min: 0, max: 99 }).map((p) => rational(p, 100))

describe('WISN', () => {
  it('is just enough time: what is left of it after support work covers all units and the additional work', () => {
    fc.assert(
      fc.property(positiveQuantity(3000), activities, share, quantity(5000), (awt, work, cas, ias) => {
        const found = wisn(awt, work, cas, ias)
        const hours = sum(work.map(({ volume, unitHours }) => mul(volume, unitHours)))
        const forActivities = mul(mul(sub(found.required, found.individual), awt), sub(one, cas))
        expect(equal(forActivities, hours)).toBe(true)
        expect(equal(mul(found.individual, awt), ias)).toBe(true)
        expect(compare(n(found.heads), found.required) >= 0).toBe(true)
        expect(compare(n(found.heads - 1), found.required) < 0).toBe(true)
      }),
    )
  })

  it('never needs fewer for more work, and does not multiply additional hours', () => {
    fc.assert(
      fc.property(activities, activities, share, quantity(5000), (some, more, cas, ias) => {
        const year = n(1600)
        const alone = wisn(year, some, cas, zero)
        expect(compare(wisn(year, [...some, ...more], cas, zero).required, alone.required)).toBeGreaterThanOrEqual(0)
        expect(equal(wisn(year, some, cas, ias).required, add(alone.required, rational(ias.n, ias.d * 1600n)))).toBe(
          true,
        )
      }),
    )
  })

  it('does not round each activity', () => {
    const third = { volume: n(400), unitHours: rational(4, 3) }
    expect(wisn(n(1600), [third, third, third], zero, zero)).toMatchObject({ base: one, heads: 1 })
  })

  it('refuses support work that takes all time, and a year without time', () => {
    expect(() => wisn(n(1600), [], one, zero)).toThrow('cas_must_be_less_than_100')
    expect(() => wisn(zero, [], zero, zero)).toThrow('zero_divisor')
    const year = { daysPerWeek: n(5), weeks: n(52), hoursPerDay: n(8) }
    expect(() => availableWorkingTime({ ...year, daysAway: [n(261)] })).toThrow('negative')
    expect(availableWorkingTime({ ...year, daysAway: [n(60)] })).toEqual({ days: n(200), hours: n(1600) })
  })

  it('has no ratio where nobody is required', () => {
    expect(wisnRatio(n(3), zero)).toEqual({ difference: n(3), ratio: null, state: null })
    expect(wisnRatio(n(6), n(5))).toMatchObject({ ratio: rational(6, 5), state: 'excess' })
    expect(wisnRatio(n(5), n(5)).state).toBe('balanced')
    expect(wisnRatio(n(4), n(5))).toMatchObject({ difference: n(-1), state: 'shortage' })
  })
})
