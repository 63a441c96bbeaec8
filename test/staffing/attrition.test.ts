import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualAttrition, monthlyAttrition } from '../../src/staffing/attrition.js'
import { compare, mul, one, pow, rational, sub, zero } from '../../src/staffing/rational.js'
import { rootBelow } from '../../src/staffing/root.js'
import { positiveQuantity, quantity } from './arbitrary.js'

const share = fc.integer({ min: 0, max: 999 }).map((n) => rational(n, 1000))

describe('a root', () => {
  it('is exact where it ends', () => {
    expect(rootBelow(rational(121, 100), 2)).toEqual(rational(11, 10))
    expect(rootBelow(rational(1), 12)).toEqual(one)
    expect(rootBelow(zero, 3)).toEqual(zero)
    expect(() => rootBelow(rational(-1), 2)).toThrow('negative')
    expect(() => rootBelow(one, 0)).toThrow(RangeError)
  })

  it('is just below, by less than the last of 24 places', () => {
    fc.assert(
      fc.property(positiveQuantity(10 ** 9), fc.integer({ min: 1, max: 12 }), (x, k) => {
        const root = rootBelow(x, k)
        const above = { n: root.n * 10n ** 24n + root.d, d: root.d * 10n ** 24n }
        expect(compare(pow(root, k), x)).toBeLessThanOrEqual(0)
        expect(compare(pow(above, k), x)).toBe(1)
      }),
    )
  })
})

describe('attrition', () => {
  it('of a longer period is never too low for a month, and back within 10^-20', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(1, 3, 12), (rate, months) => {
        const monthly = monthlyAttrition(rate, months, 'compound')
        const back = sub(one, pow(sub(one, monthly), months))
        expect(compare(back, rate)).toBeGreaterThanOrEqual(0)
        expect(compare(sub(back, rate), rational(1n, 10n ** 20n))).toBeLessThan(0)
        expect(mul(monthlyAttrition(rate, months, 'simple'), rational(months))).toEqual(rate)
      }),
    )
  })

  it('compounds to less than it adds up to', () => {
    fc.assert(
      fc.property(quantity(1), share, (_, rate) => {
        const [compound, simple] = [annualAttrition(rate, 'compound'), annualAttrition(rate, 'simple')]
        expect(compare(compound, simple)).toBeLessThanOrEqual(0)
        expect(compare(compound, one)).toBeLessThan(0)
      }),
    )
  })

  it('of everybody, or less than nobody, has no answer', () => {
    for (const rate of [one, rational(3, 2)]) {
      expect(() => monthlyAttrition(rate, 12, 'compound')).toThrow('attrition_must_be_less_than_1')
      expect(() => annualAttrition(rate, 'simple')).toThrow('attrition_must_be_less_than_1')
    }
    expect(() => monthlyAttrition(rational(-1, 10), 12, 'simple')).toThrow('negative')
  })
})
