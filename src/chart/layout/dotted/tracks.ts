import type { Rect } from '../../placed.js'
import { around } from './obstacles.js'

/** How near a line may come to a box that it passes. */
export const clearance = 2.4
/** Where lines may run beside a box: two of them have room between boxes of a column, more between columns and levels. */
const manyTracks = [3, 6, 12]
/** In large charts one beside each box will do. */
const fewTracks = [4.5]
const large = 120
/** How far they may run outside what is drawn. */
export const outside = 7

/** Where lines may run: down at each of `xs`, across at each of `ys`. */
export interface Tracks {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

export function tracksOf(boxes: readonly Rect[], ports: Tracks): Tracks {
  const edge = around(boxes, outside)
  const offsets = boxes.length > large ? fewTracks : manyTracks
  const xs = boxes.flatMap(({ x, width }) => offsets.flatMap((offset) => [x - offset, x + width + offset]))
  const ys = boxes.flatMap(({ y, height }) => offsets.flatMap((offset) => [y - offset, y + height + offset]))
  return {
    xs: sorted([...xs, ...ports.xs], edge.x, edge.x + edge.width),
    ys: sorted([...ys, ...ports.ys], edge.y, edge.y + edge.height),
  }
}

/** In order, each once, within bounds. */
function sorted(places: readonly number[], least: number, most: number): number[] {
  const all = places.filter((place) => place >= least && place <= most).toSorted((a, b) => a - b)
  return all.filter((place, index) => place !== all[index - 1])
}
