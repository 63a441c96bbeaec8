import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, fromInteger, zero } from '../../src/staffing/rational.js'
import { type Tier, tierDrops, tierMarginal, tierWhole } from '../../src/staffing/tier.js'
import { quantity } from './arbitrary.js'

const n = fromInteger
const tiers: Tier[] = [
  { upTo: n(1000), per: n(100) },
  { upTo: n(5000), per: n(200) },
  { upTo: null, per: n(400) },
]

describe('tiers', () => {
  it('say where growth lowers whole tiers', () => {
    expect(tierDrops(tiers)).toEqual([
      { at: n(1000), heads: 10, headsAbove: 6 },
      { at: n(5000), heads: 25, headsAbove: 13 },
    ])
    expect(
      tierDrops([
        { upTo: n(1000), per: n(200) },
        { upTo: null, per: n(100) },
      ]),
    ).toEqual([])
    expect(
      tierDrops([
        { upTo: n(100), per: n(100) },
        { upTo: null, per: n(101) },
      ]),
    ).toEqual([])
  })

  it('drop where they say and nowhere else', () => {
    const at = (driver: number) => tierWhole(tiers, n(driver)).heads
    const falls = Array.from({ length: 6000 }, (_, driver) => driver).filter((driver) => at(driver + 1) < at(driver))
    expect(falls).toEqual([1000, 5000])
  })

  it('never fall as slices', () => {
    fc.assert(
      fc.property(quantity(9000), quantity(500), (driver, more) => {
        const [before, after] = [tierMarginal(tiers, driver), tierMarginal(tiers, add(driver, more))]
        expect(compare(after.real, before.real)).toBeGreaterThanOrEqual(0)
        expect(after.heads).toBeGreaterThanOrEqual(before.heads)
      }),
    )
  })

  it('refuse a table that does not rise or does not reach', () => {
    const closed = tiers.slice(0, 2)
    expect(() => tierWhole(closed, n(5001))).toThrow('beyond_last_tier')
    expect(() => tierMarginal(closed, n(5001))).toThrow('beyond_last_tier')
    expect(tierMarginal(closed, n(5000)).heads).toBe(30)
    expect(() => tierWhole(tiers.toReversed(), n(1))).toThrow('tiers_not_ascending')
    expect(() => tierDrops([tiers[0]!, tiers[0]!])).toThrow('tiers_not_ascending')
    expect(() => tierWhole([{ upTo: null, per: zero }], n(1))).toThrow('zero_divisor')
    expect(() => tierWhole(tiers, n(-1))).toThrow('negative')
  })
})
