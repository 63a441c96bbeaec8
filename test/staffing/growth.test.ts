import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundGrowth, linearGrowth } from '../../src/staffing/growth.js'
import { add, fromInteger, mul, one, rational, sub } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'

const n = fromInteger

describe('growth', () => {
  it('is exact, up and down', () => {
    expect(compoundGrowth(n(1000), rational(-1, 10), 2)).toEqual(n(810))
    expect(linearGrowth(n(1000), rational(-1, 10), 2)).toEqual(n(800))
    expect(compoundGrowth(n(1000), rational(1, 10), 0)).toEqual(n(1000))
    expect(() => linearGrowth(n(1000), rational(1, 10), 0.5)).toThrow(RangeError)
  })

  it('compounds step by step', () => {
    fc.assert(
      fc.property(quantity(5000), quantity(3), fc.integer({ min: 0, max: 12 }), (start, rate, t) => {
        const next = compoundGrowth(start, rate, t + 1)
        expect(next).toEqual(mul(compoundGrowth(start, rate, t), add(one, rate)))
        expect(sub(linearGrowth(start, rate, t + 1), linearGrowth(start, rate, t))).toEqual(mul(start, rate))
      }),
    )
  })
})
