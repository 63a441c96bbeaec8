import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DriverPath, driverAt } from '../../src/staffing/driver-path.js'
import { compoundGrowth } from '../../src/staffing/growth.js'
import { ceil, compare, fromInteger, rational } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'

const n = fromInteger
const growth = (amount: ReturnType<typeof rational>, months: number, mode: 'compound' | 'linear'): DriverPath => {
  return { is: 'growth', rate: { amount, isShare: true, months }, mode }
}
const values = (path: DriverPath, start: number | null, months: readonly number[]) =>
  months.map((t) => driverAt(path, start === null ? null : n(start), t))

describe('the course of a driver', () => {
  it('of a yearly rate is exact on every anniversary, so that no head hangs on a rounding', () => {
    fc.assert(
      fc.property(quantity(50_000), quantity(2), fc.nat(8), (start, rate, years) => {
        const value = driverAt(growth(rate, 12, 'compound'), start, years * 12)
        expect(value).toEqual(compoundGrowth(start, rate, years))
      }),
    )
    expect(ceil(driverAt(growth(rational(1, 5), 12, 'compound'), n(10), 12) ?? n(0))).toBe(12n)
  })

  it('rises every month within a compound year', () => {
    const path = growth(rational(1, 5), 12, 'compound')
    for (let t = 0; t < 30; t++) {
      expect(compare(driverAt(path, n(1000), t + 1) ?? n(0), driverAt(path, n(1000), t) ?? n(0))).toBe(1)
    }
  })

  it('adds the same every month where it is linear or an amount', () => {
    expect(values(growth(rational(1, 10), 1, 'linear'), 1000, [0, 1, 3])).toEqual([n(1000), n(1100), n(1300)])
    expect(values(growth(rational(12, 100), 12, 'linear'), 1000, [0, 1, 12])).toEqual([n(1000), n(1010), n(1120)])
    const amount: DriverPath = { is: 'growth', rate: { amount: n(-300), isShare: false, months: 3 }, mode: 'compound' }
    expect(values(amount, 1000, [0, 1, 6])).toEqual([n(1000), n(900), n(400)])
  })

  it('steps by shares and amounts, each of the value before', () => {
    const steps = [
      { at: 2, change: rational(1, 10), isShare: true },
      { at: 4, change: n(-50), isShare: false },
    ]
    expect(values({ is: 'steps', steps }, 100, [0, 1, 2, 3, 4, 9])).toEqual([100, 100, 110, 110, 60, 60].map(n))
  })

  it('follows a table in steps or on a line, from the plan’s value before it begins', () => {
    const points = [
      { at: 2, value: n(200) },
      { at: 6, value: n(400) },
    ]
    const step: DriverPath = { is: 'table', points, between: 'step' }
    const line: DriverPath = { is: 'table', points, between: 'linear' }
    expect(values(step, 100, [0, 1, 2, 5, 6, 9])).toEqual([100, 100, 200, 200, 400, 400].map(n))
    expect(values(line, 100, [0, 1, 2, 3, 6, 9])).toEqual([100, 150, 200, 250, 400, 400].map(n))
    expect(values(step, null, [1, 2])).toEqual([null, n(200)])
    const early: DriverPath = { is: 'table', points: [{ at: -2, value: n(7) }, ...points], between: 'linear' }
    expect(values(early, 100, [0])).toEqual([rational(207, 2)])
    expect(driverAt(growth(rational(1, 10), 1, 'compound'), null, 3)).toBeNull()
  })
})
