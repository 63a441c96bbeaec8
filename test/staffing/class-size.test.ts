import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenClasses } from '../../src/staffing/class-size.js'
import { exactText, rational } from '../../src/staffing/rational.js'

describe('classes', () => {
  it('are even, full and within the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 60 }), (pupils, cap) => {
        const { classes, sizes, average } = evenClasses(pupils, cap)
        expect(sizes).toHaveLength(classes)
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(pupils)
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(cap)
        expect((sizes[0] ?? 0) - (sizes.at(-1) ?? 0)).toBeLessThanOrEqual(1)
        expect((classes - 1) * cap).toBeLessThan(Math.max(pupils, 1))
        if (classes > 0) expect(average).toEqual(rational(pupils, classes))
      }),
    )
    expect(exactText(evenClasses(41, 40).average)).toBe('20.5')
    expect(() => evenClasses(41, 0)).toThrow('zero_divisor')
  })
})
