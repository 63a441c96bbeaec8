import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentsForOccupancy, offeredTraffic } from '../../src/staffing/occupancy.js'
import { compare, fromInteger, mul, one, rational, sub, zero } from '../../src/staffing/rational.js'
import { shrinkageAdded, shrinkageChained, staffWithShrinkage } from '../../src/staffing/shrinkage.js'
import { quantity } from './arbitrary.js'

const n = fromInteger

describe('shrinkage', () => {
  const share = fc.integer({ min: 0, max: 99 }).map((p) => rational(p, 100))

  it('leaves exactly the agents at work', () => {
    fc.assert(
      fc.property(quantity(500), share, (agents, s) => {
        const { fte, staff } = staffWithShrinkage(agents, s)
        expect(mul(fte, sub(one, s))).toEqual(agents)
        expect(compare(n(staff), fte) >= 0 && compare(n(staff - 1), fte) < 0).toBe(true)
      }),
    )
  })

  it('chained is never more than added', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 5 }), (parts) => {
        expect(compare(shrinkageChained(parts), shrinkageAdded(parts))).toBeLessThanOrEqual(0)
        expect(compare(shrinkageChained(parts), one)).toBeLessThan(0)
      }),
    )
  })

  it('has no answer from 1 on or below 0', () => {
    expect(() => staffWithShrinkage(n(10), one)).toThrow('shrinkage_must_be_less_than_1')
    expect(() => staffWithShrinkage(n(10), rational(-1, 10))).toThrow('negative')
  })
})

it('finds the fewest agents within the occupancy', () => {
  const traffic = offeredTraffic(n(77), n(180), n(1800))
  expect(traffic).toEqual(rational(77, 10))
  expect(agentsForOccupancy(traffic, rational(7, 10))).toBe(11)
  expect(agentsForOccupancy(zero, rational(7, 10))).toBe(0)
  expect(() => agentsForOccupancy(traffic, zero)).toThrow('zero_divisor')
  expect(() => offeredTraffic(n(1), n(1), zero)).toThrow('zero_divisor')
})
