import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAtMost, toDouble } from '../../src/staffing/double.js'
import { erlangB, erlangBExact, serversForBlocking, trafficForBlocking } from '../../src/staffing/erlang-b.js'
import { compare, fromInteger, rational } from '../../src/staffing/rational.js'
import { anyRational, positiveQuantity } from './arbitrary.js'

const share = fc.integer({ min: 1, max: 99 }).map((p) => rational(p, 100))

describe('the double next to an exact number', () => {
  it('is right however large its parts are', () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 1, max: 2000 }), (x, power) => {
        const factor = 7n ** BigInt(power)
        expect(toDouble({ n: x.n * factor, d: x.d * factor })).toBeCloseTo(Number(x.n) / Number(x.d), -25)
        const small = rational(x.n % 1000n, 1000n)
        expect(toDouble({ n: small.n * factor, d: small.d * factor })).toBeCloseTo(toDouble(small), 12)
      }),
    )
  })

  it('decides by the exact value where rounding cannot tell', () => {
    const third = rational(1, 3)
    expect(isAtMost(1 / 3 + 1e-16, third, () => [1n, 3n])).toBe(true)
    expect(isAtMost(1 / 3, third, () => [3334n, 10000n])).toBe(false)
    expect(isAtMost(1 / 3 - 1e-3, third, () => expect.unreachable())).toBe(true)
    expect(isAtMost(0.34, third, () => expect.unreachable())).toBe(false)
    expect(isAtMost(1 / 3, third, () => null)).toBe(true)
  })
})

describe('Erlang B', () => {
  it('in doubles is the exact value', () => {
    fc.assert(
      fc.property(positiveQuantity(200), fc.integer({ min: 0, max: 60 }), (traffic, servers) => {
        const exact = toDouble(erlangBExact(traffic, servers))
        expect(Math.abs(erlangB(toDouble(traffic), servers) / exact - 1)).toBeLessThan(1e-13)
      }),
    )
  })

  it('needs the fewest servers that lose no more than the limit', () => {
    fc.assert(
      fc.property(positiveQuantity(40), share, (traffic, limit) => {
        const servers = serversForBlocking(traffic, limit)
        expect(compare(erlangBExact(traffic, servers), limit)).toBeLessThanOrEqual(0)
        expect(compare(erlangBExact(traffic, servers - 1), limit)).toBe(1)
      }),
    )
  })

  it('never needs fewer servers for more traffic or a stricter limit', () => {
    fc.assert(
      fc.property(positiveQuantity(300), positiveQuantity(50), share, share, (traffic, more, a, b) => {
        const [strict, mild] = compare(a, b) < 0 ? [a, b] : [b, a]
        const heavier = rational(traffic.n * more.d + more.n * traffic.d, traffic.d * more.d)
        expect(serversForBlocking(heavier, mild)).toBeGreaterThanOrEqual(serversForBlocking(traffic, mild))
        expect(serversForBlocking(traffic, strict)).toBeGreaterThanOrEqual(serversForBlocking(traffic, mild))
      }),
    )
  })

  it.each([
    [1, 1, rational(1, 2), 1],
    [1, 1, rational(1, 5), 2],
    [1, 1, rational(199_999_999_999_999, 1_000_000_000_000_000), 3],
    [20, 1, rational(1_600_000_000, 2_974_181_307), 10],
  ])('decides %i/%i erlangs at the limit to the digit', (n, d, limit, servers) => {
    expect(serversForBlocking(rational(n, d), limit)).toBe(servers)
  })

  it('carries what it loses just the limit of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 900 }), (servers, thousandths) => {
        const blocking = thousandths / 1000
        expect(erlangB(trafficForBlocking(servers, blocking), servers)).toBeCloseTo(blocking, 10)
      }),
    )
    expect(trafficForBlocking(0, 0.1)).toBe(0)
  })

  it('needs nobody for nothing, and refuses limits that cannot be kept', () => {
    expect(serversForBlocking(fromInteger(0), rational(1, 100))).toBe(0)
    expect(serversForBlocking(fromInteger(9), fromInteger(1))).toBe(0)
    expect(() => serversForBlocking(fromInteger(1), fromInteger(0))).toThrow('limit_must_be_above_0')
    expect(() => serversForBlocking(fromInteger(-1), rational(1, 2))).toThrow('negative')
  })
})
