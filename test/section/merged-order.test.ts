import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergedOrder } from '../../src/section/merged-order.js'

it('puts what is new behind what stands before it', () => {
  expect(mergedOrder([])).toEqual([])
  expect(
    mergedOrder([
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      ['y', 'b', 'z'],
    ]),
  ).toEqual(['y', 'a', 'x', 'b', 'z', 'c'])
  expect(
    mergedOrder([
      ['', '__proto__'],
      ['', 'constructor'],
    ]),
  ).toEqual(['', 'constructor', '__proto__'])
})

it('holds every id once, those of the first list as they stood', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), (lists) => {
      const order = mergedOrder(lists)
      expect(new Set(order)).toEqual(new Set(lists.flat()))
      expect(order.length).toBe(new Set(order).size)
      const [first = []] = lists
      expect(order.filter((id) => first.includes(id))).toEqual(first)
    }),
  )
})
