import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Holds, isWithin } from '../../src/staffing/holds.js'
import { compare, fromInteger, rational } from '../../src/staffing/rational.js'
import { wholeHolds } from '../../src/staffing/whole-holds.js'

it('has the whole values of the interval and no others', () => {
  const end = fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 4 })))
  fc.assert(
    fc.property(end, fc.boolean(), end, fc.boolean(), (low, fromOpen, high, toOpen) => {
      const from = low === null ? null : rational(...low)
      const to = high === null ? null : rational(...high)
      fc.pre(from === null || to === null || compare(from, to) <= 0)
      const holds: Holds = { from, fromOpen: from !== null && fromOpen, to, toOpen: to !== null && toOpen }
      const whole = wholeHolds(holds)
      for (let n = 0; n <= 41; n++) {
        const value = fromInteger(n)
        expect(whole !== null && isWithin(whole, value)).toBe(isWithin(holds, value))
      }
    }),
  )
})
