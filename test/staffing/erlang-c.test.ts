import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDouble } from '../../src/staffing/double.js'
import { erlangB } from '../../src/staffing/erlang-b.js'
import { agentsForErlangC, erlangC, type QueueTarget } from '../../src/staffing/erlang-c.js'
import { continuousAgentsForWait, erlangBContinuous } from '../../src/staffing/erlang-continuous.js'
import { add, compare, div, fromInteger, rational, zero } from '../../src/staffing/rational.js'
import { positiveQuantity } from './arbitrary.js'

const n = fromInteger
const nothing: QueueTarget = { level: null, averageWait: null, occupancy: null }
const target = fc
  .record({
    percent: fc.integer({ min: 1, max: 99 }),
    within: fc.integer({ min: 0, max: 120 }),
    wait: fc.option(positiveQuantity(300)),
    busy: fc.option(fc.integer({ min: 30, max: 100 })),
  })
  .map(
    ({ percent, within, wait, busy }): QueueTarget => ({
      level: { share: rational(percent, 100), within: n(within) },
      averageWait: wait,
      occupancy: busy === null ? null : rational(busy, 100),
    }),
  )

describe('Erlang C', () => {
  it('needs the fewest agents that keep the target', () => {
    fc.assert(
      fc.property(positiveQuantity(200), target, (traffic, wanted) => {
        const { agents, byTarget } = agentsForErlangC(traffic, n(180), wanted)
        const keeps = (count: number): boolean => {
          const found = erlangC(traffic, count, n(180))
          const { level, averageWait, occupancy } = wanted
          return (
            found.serviceLevel(toDouble(level?.within ?? zero)) >= toDouble(level?.share ?? zero) - 1e-12 &&
            found.averageWait <= (averageWait === null ? Infinity : toDouble(averageWait)) + 1e-9 &&
            (occupancy === null || compare(div(traffic, n(Math.max(count, 1))), occupancy) <= 0)
          )
        }
        expect(keeps(agents)).toBe(true)
        expect(agents).toBeGreaterThanOrEqual(byTarget)
        if (compare(n(agents - 1), traffic) > 0) expect(keeps(agents - 1)).toBe(false)
      }),
    )
  })

  it('never needs fewer agents for more calls, or for a higher target', () => {
    fc.assert(
      fc.property(positiveQuantity(300), positiveQuantity(20), target, target, (traffic, more, one, other) => {
        const [mild, strict] =
          compare(one.level?.share ?? zero, other.level?.share ?? zero) < 0 ? [one, other] : [other, one]
        const handling = n(240)
        const needed = (load: typeof traffic, wanted: QueueTarget): number =>
          agentsForErlangC(load, handling, wanted).agents
        expect(needed(add(traffic, more), one)).toBeGreaterThanOrEqual(needed(traffic, one))
        const level = { share: strict.level?.share ?? zero, within: mild.level?.within ?? zero }
        expect(needed(traffic, { ...mild, level })).toBeGreaterThanOrEqual(needed(traffic, mild))
      }),
    )
  })

  it('decides a target that is met to the digit', () => {
    const half = rational(1, 2)
    const level = (share: typeof half) => ({ ...nothing, level: { share, within: zero } })
    expect(agentsForErlangC(half, n(180), level(rational(9, 10))).agents).toBe(2)
    expect(agentsForErlangC(half, n(180), level(rational(900_000_000_000_001, 1_000_000_000_000_000))).agents).toBe(3)
    expect(agentsForErlangC(half, n(180), { ...nothing, averageWait: n(12) }).agents).toBe(2)
    expect(agentsForErlangC(n(2), n(60), { ...nothing, level: { share: rational(5, 9), within: zero } }).agents).toBe(3)
    expect(agentsForErlangC(rational(17, 2), n(60), { ...nothing, occupancy: rational(85, 100) }).agents).toBe(10)
  })

  it('says that a queue without a spare agent never empties', () => {
    for (const agents of [5, 10]) {
      const found = erlangC(n(10), agents, n(180))
      expect(found).toMatchObject({ waitProbability: 1, averageWait: Infinity, occupancy: 1, immediate: 0 })
      expect(found.serviceLevel(1000)).toBe(0)
    }
  })

  it('needs nobody for no calls', () => {
    expect(agentsForErlangC(zero, n(180), nothing)).toEqual({ agents: 0, byTarget: 0 })
    expect(erlangC(zero, 0, n(180))).toMatchObject({ waitProbability: 0, averageWait: 0, immediate: 1 })
    expect(erlangC(zero, 0, n(180)).serviceLevel(0)).toBe(1)
  })

  it('refuses targets that cannot be reached', () => {
    const all = { ...nothing, level: { share: n(1), within: n(20) } }
    expect(() => agentsForErlangC(n(10), n(180), all)).toThrow('target_must_be_less_than_1')
    expect(() => agentsForErlangC(n(10), n(180), { ...nothing, averageWait: zero })).toThrow('limit_must_be_above_0')
    expect(() => agentsForErlangC(n(10), n(180), { ...nothing, occupancy: zero })).toThrow('zero_divisor')
    expect(() => agentsForErlangC(n(10), zero, nothing)).toThrow('zero_divisor')
    expect(() => agentsForErlangC(n(10n ** 9n), n(1), nothing)).toThrow(RangeError)
  })

  it('is quick and stable for a hundred thousand agents', { retry: 2 }, () => {
    const level = { share: rational(8, 10), within: n(20) }
    const start = performance.now()
    const { agents } = agentsForErlangC(n(100_000), n(180), { ...nothing, level })
    const found = erlangC(n(100_000), agents, n(180))
    expect(performance.now() - start).toBeLessThan(2500)
    expect(found.serviceLevel(20)).toBeGreaterThanOrEqual(0.8)
    expect(erlangC(n(100_000), agents - 1, n(180)).serviceLevel(20)).toBeLessThan(0.8)
  })
})

describe('agents with a fraction', () => {
  it('are as Erlang B at whole numbers, and between them in between', () => {
    fc.assert(
      fc.property(positiveQuantity(60), fc.integer({ min: 0, max: 80 }), (traffic, servers) => {
        const offered = toDouble(traffic)
        expect(erlangBContinuous(offered, servers)).toBeCloseTo(erlangB(offered, servers), 12)
        const between = erlangBContinuous(offered, servers + 0.5)
        expect(between).toBeLessThan(erlangB(offered, servers))
        expect(between).toBeGreaterThan(erlangB(offered, servers + 1))
      }),
    )
  })

  it('keep just the wait that the next whole number keeps', () => {
    fc.assert(
      fc.property(positiveQuantity(100), positiveQuantity(120), (traffic, wait) => {
        const exact = continuousAgentsForWait(traffic, n(180), wait)
        const { agents } = agentsForErlangC(traffic, n(180), { ...nothing, averageWait: wait })
        expect(exact).toBeLessThanOrEqual(agents + 1e-9)
        if (compare(n(agents - 1), traffic) > 0) expect(exact).toBeGreaterThan(agents - 1 - 1e-9)
      }),
    )
  })
})
