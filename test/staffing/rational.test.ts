import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/staffing/number.js'
import {
  add,
  ceil,
  ceilHeads,
  compare,
  div,
  equal,
  exactText,
  floor,
  floorHeads,
  fromInteger,
  isInteger,
  max,
  min,
  mul,
  negate,
  one,
  pow,
  rational,
  sub,
  sum,
  zero,
} from '../../src/staffing/rational.js'
import { anyRational } from './arbitrary.js'

const r = rational

describe('rational', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(r(6, -4)).toEqual({ n: -3n, d: 2n })
    expect(r(0, -7)).toEqual({ n: 0n, d: 1n })
    expect(r(10n ** 30n, 10n ** 31n)).toEqual({ n: 1n, d: 10n })
    expect(r(3n * 10n ** 25n, 7n * 10n ** 20n)).toEqual({ n: 300000n, d: 7n })
  })

  it('rejects what is not whole, not safe or divided by zero', () => {
    expect(() => r(0.5)).toThrow(RangeError)
    expect(() => r(1, 2 ** 53)).toThrow(RangeError)
    expect(() => fromInteger(Number.NaN)).toThrow(RangeError)
    expect(() => r(1, 0)).toThrow(RangeError)
    expect(() => div(one, zero)).toThrow(RangeError)
  })

  it('rounds towards the right side, also below zero', () => {
    expect([floor(r(7, 2)), ceil(r(7, 2)), floor(r(-7, 2)), ceil(r(-7, 2))]).toEqual([3n, 4n, -4n, -3n])
    expect([floor(r(-4)), ceil(r(-4)), floor(r(-1, 3)), ceil(r(-1, 3))]).toEqual([-4n, -4n, -1n, 0n])
    expect([floorHeads(r(7, 2)), ceilHeads(r(7, 2))]).toEqual([3, 4])
  })

  it('counts heads up to 2^53 - 1 and not beyond', () => {
    expect(ceilHeads(r(2n ** 53n - 1n))).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => ceilHeads(r(2n ** 54n - 1n, 2n))).toThrow(RangeError)
    expect(() => floorHeads(r(-(2n ** 53n)))).toThrow(RangeError)
  })

  it('picks the least and the greatest', () => {
    expect(min(r(1, 2), r(1, 3), r(2))).toEqual(r(1, 3))
    expect(max(r(1, 2), r(5, 3), r(1))).toEqual(r(5, 3))
    expect(min(r(-4))).toEqual(r(-4))
  })

  it('raises to whole powers', () => {
    expect(mul(fromInteger(1000), pow(r(11, 10), 3))).toEqual(fromInteger(1331))
    expect(pow(r(-2, 3), -3)).toEqual(r(-27, 8))
    expect(pow(zero, 0)).toEqual(one)
    expect(() => pow(zero, -1)).toThrow(RangeError)
    expect(() => pow(one, 0.5)).toThrow(RangeError)
  })

  it('writes a decimal where it ends, else a fraction', () => {
    expect([r(12000), r(1, 2), r(10, 3), r(-1, 8), r(1, 1000), r(-5, 4), r(-2, 7)].map(exactText)).toEqual([
      '12000',
      '0.5',
      '10/3',
      '-0.125',
      '0.001',
      '-1.25',
      '-2/7',
    ])
    expect(exactText(r(1, 10n ** 20n))).toBe('0.00000000000000000001')
    expect(exactText(zero)).toBe('0')
  })
})

describe('field laws', () => {
  const triples = fc.tuple(anyRational, anyRational, anyRational)

  it('adds and multiplies in any order and grouping, and distributes', () => {
    fc.assert(
      fc.property(triples, ([a, b, c]) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(mul(a, b)).toEqual(mul(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(mul(mul(a, b), c)).toEqual(mul(a, mul(b, c)))
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)))
        expect(sum([a, b, c])).toEqual(add(a, add(b, c)))
      }),
    )
  })

  it('undoes what it does', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(sub(add(a, b), b)).toEqual(a)
        expect(add(a, negate(a))).toEqual(zero)
        expect(sub(a, b)).toEqual(negate(sub(b, a)))
        if (b.n !== 0n) expect(mul(div(a, b), b)).toEqual(a)
      }),
    )
  })

  it('gives lowest terms from every operation', () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        for (const x of [add(a, b), sub(a, b), mul(a, b), ...(b.n === 0n ? [] : [div(a, b)]), pow(a, 3)]) {
          expect(x.d > 0n).toBe(true)
          expect(gcd(x.n < 0n ? -x.n : x.n, x.d)).toBe(1n)
        }
      }),
    )
  })

  it('orders as subtraction does', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const difference = sub(a, b).n
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(compare(a, b) === 0).toBe(equal(a, b))
        expect(compare(min(a, b), max(a, b))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('rounds to the neighbours of the number', () => {
    fc.assert(
      fc.property(anyRational, (x) => {
        const [low, high] = [fromInteger(floor(x)), fromInteger(ceil(x))]
        expect(compare(low, x)).toBeLessThanOrEqual(0)
        expect(compare(x, high)).toBeLessThanOrEqual(0)
        expect(sub(high, low)).toEqual(isInteger(x) ? zero : one)
      }),
    )
  })
})

it('reads back what it writes', () => {
  const short = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([n, d]) => rational(n, d))
  fc.assert(
    fc.property(short, (x) => {
      expect(readNumber(exactText(x))).toEqual({ ok: true, value: x })
    }),
  )
})
