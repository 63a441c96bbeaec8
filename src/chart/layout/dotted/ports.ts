import type { Point, Rect } from '../../placed.js'
import { rounded } from '../../rounded.js'

/** A place on the border of a box where a line may leave it, and the crossing right outside. */
export interface Port {
  readonly on: Point
  readonly outside: Point
  /** Which way it leaves: 0 right, 1 down, 2 left, 3 up. */
  readonly way: 0 | 1 | 2 | 3
  /** Among the places of a box, those with less are nicer. */
  readonly rank: number
}

/** As far out as the nearest lines beside a box run. */
const out = 3
const shares = [0.5, 0.25, 0.75]
/** What two sides must have in common to be joined straight on. */
const leastCommon = 6

/** Where boxes that stand side by side, or over each other, can be joined straight on, if there is such a place. */
export function portsFacing(from: Rect, to: Rect): readonly [Port, Port] | null {
  const down = middleOfBoth(from.y, from.height, to.y, to.height)
  if (down !== null) {
    return [sidePort(from, down, from.x > to.x), sidePort(to, down, to.x > from.x)]
  }
  const across = middleOfBoth(from.x, from.width, to.x, to.width)
  return across === null ? null : [footPort(from, across, from.y > to.y), footPort(to, across, to.y > from.y)]
}

/** The middle of what two lengths have in common, if that is enough for a line. */
function middleOfBoth(from: number, length: number, other: number, otherLength: number): number | null {
  const start = Math.max(from, other)
  const end = Math.min(from + length, other + otherLength)
  return end - start < leastCommon ? null : rounded((start + end) / 2)
}

/** On every side; those in the middle of a side first, and places where solid lines end left out by the router's cost. */
export function portsOf({ x, y, width, height }: Rect): readonly Port[] {
  return shares.flatMap((share, rank): Port[] => {
    const across = x + rounded(width * share)
    const down = y + rounded(height * share)
    const box = { x, y, width, height }
    const sides = [false, true].map((left) => sidePort(box, down, left, rank))
    return [...sides, ...[false, true].map((top) => footPort(box, across, top, rank))]
  })
}

function sidePort({ x, width }: Rect, y: number, left: boolean, rank = 0): Port {
  return left
    ? { on: { x, y }, outside: { x: x - out, y }, way: 2, rank }
    : { on: { x: x + width, y }, outside: { x: x + width + out, y }, way: 0, rank }
}

function footPort({ y, height }: Rect, x: number, top: boolean, rank = 0): Port {
  return top
    ? { on: { x, y }, outside: { x, y: y - out }, way: 3, rank }
    : { on: { x, y: y + height }, outside: { x, y: y + height + out }, way: 1, rank }
}
