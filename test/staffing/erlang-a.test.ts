import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDouble } from '../../src/staffing/double.js'
import { erlangA } from '../../src/staffing/erlang-a.js'
import { agentsForErlangA, type ImpatientTarget } from '../../src/staffing/erlang-a-agents.js'
import { erlangB } from '../../src/staffing/erlang-b.js'
import { erlangC } from '../../src/staffing/erlang-c.js'
import { add, compare, fromInteger, type Rational, rational, zero } from '../../src/staffing/rational.js'
import { positiveQuantity } from './arbitrary.js'

const n = fromInteger
const handling = n(180)
const queue = (traffic: Rational, patience: Rational) => ({ traffic, handling, patience })
const open: ImpatientTarget = {
  level: null,
  levelOf: 'offered',
  averageWait: null,
  abandonment: null,
  occupancy: null,
}
const eighty = { share: rational(8, 10), within: n(20) }
const agents = fc.integer({ min: 1, max: 80 })

describe('Erlang A', () => {
  it('tends to Erlang C as patience grows', () => {
    fc.assert(
      fc.property(positiveQuantity(60), fc.integer({ min: 1, max: 20 }), (traffic, more) => {
        const servers = Math.floor(toDouble(traffic)) + more
        const c = erlangC(traffic, servers, handling)
        const far = (power: bigint): number =>
          Math.abs(erlangA(queue(traffic, n(10n ** power)), servers, n(20)).waitProbability - c.waitProbability)
        expect(far(9n)).toBeLessThan(1e-3)
        expect(far(9n)).toBeLessThanOrEqual(far(4n) + 1e-12)
        const found = erlangA(queue(traffic, n(10n ** 11n)), servers, n(20))
        if (servers - toDouble(traffic) > 0.2) {
          expect(found.serviceLevel.offered).toBeCloseTo(c.serviceLevel(20), 4)
          expect(found.averageWait / c.averageWait).toBeCloseTo(1, 3)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('tends to Erlang B as patience goes to nothing', () => {
    fc.assert(
      fc.property(positiveQuantity(60), agents, (traffic, servers) => {
        const found = erlangA(queue(traffic, rational(1, 10n ** 9n)), servers, zero)
        expect(found.abandonProbability).toBeCloseTo(erlangB(toDouble(traffic), servers), 8)
      }),
    )
  })

  it('is a Poisson number of calls in the system where patience is the handling time', () => {
    fc.assert(
      fc.property(positiveQuantity(60), agents, (traffic, servers) => {
        const mean = toDouble(traffic)
        let term = Math.exp(-mean)
        let below = 0
        for (let k = 0; k < servers; k++) {
          below += term
          term *= mean / (k + 1)
        }
        expect(erlangA(queue(traffic, handling), servers, n(20)).waitProbability).toBeCloseTo(1 - below, 9)
      }),
    )
  })

  it('adds up: calls are answered or gone, and the four service levels stand in their order', () => {
    fc.assert(
      fc.property(positiveQuantity(80), positiveQuantity(600), agents, fc.nat(200), (traffic, patience, servers, t) => {
        const found = erlangA(queue(traffic, patience), servers, n(t))
        const { offered, answered, ...other } = found.serviceLevel
        expect(found.occupancy * servers).toBeCloseTo(toDouble(traffic) * (1 - found.abandonProbability), 8)
        expect(found.queueLength * 180).toBeCloseTo(found.averageWaitOfAll * toDouble(traffic), 6)
        for (const level of [answered, other['without-short-abandons'], other['with-short-abandons']]) {
          expect(level).toBeGreaterThanOrEqual(offered - 1e-12)
          expect(level).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(other['without-short-abandons']).toBeLessThanOrEqual(other['with-short-abandons'] + 1e-12)
      }),
    )
  })

  it('is the same where a queue is so long that it is taken for a stream', () => {
    const near = erlangA(queue(n(40), n(180 * 400_000)), 30, n(1000))
    const beyond = erlangA(queue(n(40), n(180 * 600_000)), 30, n(1000))
    expect(beyond.abandonProbability).toBeCloseTo(near.abandonProbability, 6)
    expect(beyond.averageWait / 600_000).toBeCloseTo(near.averageWait / 400_000, 2)
    expect([beyond.serviceLevel.offered, beyond.waitProbability]).toEqual([0, 1])
    expect(near.serviceLevel.offered).toBeCloseTo(0, 9)
  })
})

describe('agents for Erlang A', () => {
  const target = fc
    .record({ percent: fc.integer({ min: 1, max: 99 }), within: fc.nat(120), gone: fc.integer({ min: 1, max: 50 }) })
    .map(({ percent, within, gone }): ImpatientTarget => {
      return { ...open, level: { share: rational(percent, 100), within: n(within) }, abandonment: rational(gone, 100) }
    })

  it('are the fewest that keep the target', () => {
    fc.assert(
      fc.property(positiveQuantity(60), positiveQuantity(600), target, (traffic, patience, wanted) => {
        const { agents: fewest } = agentsForErlangA(queue(traffic, patience), wanted)
        const keeps = (count: number): boolean => {
          const found = erlangA(queue(traffic, patience), count, wanted.level?.within ?? zero)
          return (
            found.serviceLevel.offered >= toDouble(wanted.level?.share ?? zero) &&
            found.abandonProbability <= toDouble(wanted.abandonment ?? n(1))
          )
        }
        expect(keeps(fewest)).toBe(true)
        for (let count = 1; count < fewest; count++) expect(keeps(count)).toBe(false)
      }),
    )
  })

  it('are never fewer for more calls', () => {
    fc.assert(
      fc.property(positiveQuantity(200), positiveQuantity(20), positiveQuantity(600), target, (a, more, p, wanted) => {
        const needed = (traffic: Rational): number => agentsForErlangA(queue(traffic, p), wanted).agents
        expect(needed(add(a, more))).toBeGreaterThanOrEqual(needed(a))
      }),
    )
  })

  it('obey the limit of occupancy, and may be fewer than the erlangs', () => {
    const load = queue(n(100), n(180))
    const free = agentsForErlangA(load, { ...open, abandonment: rational(3, 10) })
    expect(free.agents).toBeLessThan(100)
    const busy = agentsForErlangA(load, { ...open, abandonment: rational(3, 10), occupancy: rational(7, 10) })
    expect(busy.byTarget).toBe(free.agents)
    expect(erlangA(load, busy.agents, zero).occupancy).toBeLessThanOrEqual(0.7)
    expect(erlangA(load, busy.agents - 1, zero).occupancy).toBeGreaterThan(0.7)
  })

  it('refuse targets that cannot be reached, and are none for no calls', () => {
    const all = { ...open, level: { share: n(1), within: n(20) } }
    expect(() => agentsForErlangA(queue(n(10), n(60)), all)).toThrow('target_must_be_less_than_1')
    expect(() => agentsForErlangA(queue(n(10), n(60)), { ...open, abandonment: zero })).toThrow('limit_must_be_above_0')
    expect(agentsForErlangA(queue(zero, n(60)), { ...open, level: eighty }).agents).toBe(0)
    expect(compare(n(agentsForErlangA(queue(rational(1, 1000), n(60)), { ...open, level: eighty }).agents), n(1))).toBe(
      0,
    )
  })

  it('are found quickly for a hundred thousand, and stay right where powers leave the range of doubles', {
    retry: 2,
  }, () => {
    const start = performance.now()
    const load = queue(n(100_000), n(300))
    const { agents: found } = agentsForErlangA(load, { ...open, level: eighty })
    expect(performance.now() - start).toBeLessThan(4000)
    expect(erlangA(load, found, n(20)).serviceLevel.offered).toBeGreaterThanOrEqual(0.8)
    expect(erlangA(load, found - 1, n(20)).serviceLevel.offered).toBeLessThan(0.8)
  })
})
