import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '../../src/staffing/apportion.js'
import { compare, div, fromInteger, mul, rational, sub, sum } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'

const n = fromInteger

describe('apportion', () => {
  it('gives ties to the earlier item', () => {
    expect(apportion(10, [n(1), n(1), n(1)])).toEqual([4, 3, 3])
    expect(apportion(4, [rational(13, 10), rational(13, 10), rational(13, 10)])).toEqual([2, 1, 1])
    expect(apportion(1, [n(0), n(1)])).toEqual([0, 1])
    expect(apportion(0, [n(0), n(0)])).toEqual([0, 0])
    expect(apportion(0, [])).toEqual([])
  })

  it('refuses what cannot be split', () => {
    expect(() => apportion(3, [n(0)])).toThrow('weights_sum_zero')
    expect(() => apportion(3, [])).toThrow('weights_sum_zero')
    expect(() => apportion(3, [n(2), n(-1)])).toThrow('negative')
    expect(() => apportion(-3, [n(2)])).toThrow('negative')
    expect(() => apportion(1.5, [n(2)])).toThrow(RangeError)
  })

  it('keeps the sum and stays within one head of each quota', () => {
    const weights = fc.array(quantity(100), { minLength: 1, maxLength: 12 }).filter((list) => sum(list).n > 0n)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), weights, (total, list) => {
        const parts = apportion(total, list)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [i, part] of parts.entries()) {
          const quota = div(mul(n(total), list[i]!), sum(list))
          const off = sub(n(part), quota)
          expect(compare(off, n(-1)) > 0 && compare(off, n(1)) < 0).toBe(true)
        }
      }),
    )
  })
})
