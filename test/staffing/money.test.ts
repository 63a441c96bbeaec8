import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyPlaces, roundMoney } from '../../src/staffing/money.js'
import { compare, fromInteger, mul, negate, rational, sub } from '../../src/staffing/rational.js'
import { anyRational } from './arbitrary.js'

describe('places of a currency', () => {
  it.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['XXX', 2],
    [null, 2],
    ['constructor', 2],
  ])('%s has %i', (currency, places) => expect(moneyPlaces(currency)).toBe(places))
})

describe('rounding money', () => {
  it.each([
    [1n, 200n, 2, rational(1, 100)],
    [49n, 10000n, 2, rational(0)],
    [-1n, 200n, 2, rational(-1, 100)],
    [5n, 2n, 0, fromInteger(3)],
    [-5n, 2n, 0, fromInteger(-3)],
    [2n, 3n, 3, rational(667, 1000)],
  ])('%i/%i at %i places', (n, d, places, expected) => {
    expect(roundMoney(rational(n, d), places)).toEqual(expected)
  })

  it('is never off by more than half a unit, mirrors at zero, and leaves what is round alone', () => {
    fc.assert(
      fc.property(anyRational, fc.constantFrom(0, 2, 3), (x, places) => {
        const rounded = roundMoney(x, places)
        const unit = rational(1n, 10n ** BigInt(places))
        expect(10n ** BigInt(places) % rounded.d).toBe(0n)
        const off = sub(rounded, x)
        expect(compare(mul(off.n < 0n ? negate(off) : off, fromInteger(2)), unit)).toBeLessThanOrEqual(0)
        expect(roundMoney(rounded, places)).toEqual(rounded)
        expect(roundMoney(negate(x), places)).toEqual(negate(rounded))
      }),
    )
  })
})
