import type { Point, Rect } from '../../placed.js'
import { rounded } from '../../rounded.js'

/** A place on the border of a box where a line may leave it, and the crossing right outside. */
export interface Port {
  readonly on: Point
  readonly outside: Point
  /** Which way it leaves: 0 right, 1 down, 2 left, 3 up. */
  readonly way: 0 | 1 | 2 | 3
}

/** As far out as the nearest lines beside a box run. */
const out = 3
const shares = [0.5, 0.25, 0.75]

/** On every side; those in the middle of a side first, and places where solid lines end left out by the router's cost. */
export function portsOf({ x, y, width, height }: Rect): readonly Port[] {
  return shares.flatMap((share): Port[] => {
    const across = x + rounded(width * share)
    const down = y + rounded(height * share)
    const [right, bottom] = [x + width, y + height]
    return [
      { on: { x: right, y: down }, outside: { x: right + out, y: down }, way: 0 },
      { on: { x, y: down }, outside: { x: x - out, y: down }, way: 2 },
      { on: { x: across, y: bottom }, outside: { x: across, y: bottom + out }, way: 1 },
      { on: { x: across, y }, outside: { x: across, y: y - out }, way: 3 },
    ]
  })
}
