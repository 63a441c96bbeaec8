import { describe, expect, it } from 'vitest'
import type { PlacedBox, PlacedLine } from '../../src/chart/placed.js'
import { readingOrder } from '../../src/chart/reading-order.js'

const boxes = (...ids: string[]): PlacedBox[] => ids.map((id) => ({ id }) as PlacedBox)
const lines = (...ends: string[]): PlacedLine[] =>
  ends.map((end) => ({ from: end.split(' ')[0], to: end.split(' ')[1], what: 'solid' }) as PlacedLine)
const order = (all: PlacedBox[], below: PlacedLine[]): string =>
  readingOrder({ boxes: all, lines: below })
    .map((box) => box.id)
    .join(' ')

describe('the reading order', () => {
  it('goes down each branch in plan order, however the boxes stand', () => {
    expect(order(boxes('n10', 'n3', 'n2', 'n1', 'n4'), lines('n1 n3', 'n1 n2', 'n2 n10', 'n2 n4'))).toBe(
      'n1 n2 n4 n10 n3',
    )
  })

  it('has every box once, those in a circle too, and does not overflow in a deep chain', () => {
    expect(order(boxes('n1', 'n2', 'n3'), lines('n2 n3', 'n3 n2', 'n1 n1'))).toBe('n1 n2 n3')
    const ids = Array.from({ length: 20_000 }, (_, at) => `n${at + 1}`)
    const chain = ids.slice(1).map((id, at) => `${ids[at]} ${id}`)
    expect(order(boxes(...ids), lines(...chain))).toBe(ids.join(' '))
  })
})
