import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalDemand } from '../../src/staffing/demand.js'
import { ceilHeads } from '../../src/staffing/rational.js'
import { quantity } from './arbitrary.js'

describe('demands', () => {
  it('pooled never need more than dedicated, and at most one head a demand less', () => {
    fc.assert(
      fc.property(fc.array(quantity(50), { maxLength: 8 }), (needs) => {
        const { real, pooled, dedicated } = totalDemand(needs)
        expect(pooled).toBe(ceilHeads(real))
        expect(dedicated).toBeGreaterThanOrEqual(pooled)
        expect(dedicated - pooled).toBeLessThanOrEqual(Math.max(0, needs.length - 1))
      }),
    )
  })
})
