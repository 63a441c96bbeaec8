import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fewestLayers } from '../../src/staffing/fewest-layers.js'

it('are those that hold the heads, and one less would not', () => {
  const span = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 2000 }), (s, heads) => {
      const { layersBelowTop, capacity } = fewestLayers(s, heads)
      const held = Array.from({ length: layersBelowTop + 1 }, (_, layer) => s ** layer)
      expect(held.reduce((a, b) => a + b)).toBe(capacity)
      expect(capacity).toBeGreaterThanOrEqual(heads)
      if (layersBelowTop > 0) expect(capacity - s ** layersBelowTop).toBeLessThan(heads)
    }),
  )
})

it('end at once where nobody is to be led, and where a chain is a billion long', () => {
  expect(fewestLayers(5, 0)).toEqual({ layersBelowTop: 0, capacity: 1 })
  expect(fewestLayers(0, 1)).toEqual({ layersBelowTop: 0, capacity: 1 })
  expect(fewestLayers(1, 1e9)).toEqual({ layersBelowTop: 1e9 - 1, capacity: 1e9 })
})

it('refuse what has no answer', () => {
  expect(() => fewestLayers(0, 2)).toThrow('zero_divisor')
  expect(() => fewestLayers(-1, 2)).toThrow('negative')
  expect(() => fewestLayers(3, -2)).toThrow('negative')
  expect(() => fewestLayers(2.5, 10)).toThrow(RangeError)
})
