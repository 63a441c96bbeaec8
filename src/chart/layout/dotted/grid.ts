import type { Rect } from '../../placed.js'
import type { Piece } from './obstacles.js'
import { clearance, type Tracks, tracksOf } from './tracks.js'

/** How a step of the grid is taken: freely, beside or upon another line, or not at all. */
export const taken = { free: 0, bySolid: 1, byDotted: 2, byBox: 4 } as const

/**
 * The lines that ways may run on, and what stands on each step between two of their crossings. A step is numbered by
 * the crossing where it begins: `right` leads to the next column, `down` to the next row.
 */
export interface Grid extends Tracks {
  readonly right: Uint8Array
  readonly down: Uint8Array
}

/** More crossings than this would take too long, and too much memory. */
export const mostCrossings = 1_000_000

/** Undefined for a chart that is too large. */
export function gridOf(
  boxes: readonly Rect[],
  solid: readonly Piece[],
  ports: { readonly xs: readonly number[]; readonly ys: readonly number[] },
): Grid | undefined {
  const tracks = tracksOf(boxes, ports)
  const crossings = tracks.xs.length * tracks.ys.length
  if (crossings > mostCrossings) return undefined
  const grid = { ...tracks, right: new Uint8Array(crossings), down: new Uint8Array(crossings) }
  for (const box of boxes) block(grid, box)
  for (const piece of solid) mark(grid, piece, taken.bySolid)
  return grid
}

function block(grid: Grid, { x, y, width, height }: Rect): void {
  const { xs, ys, right, down } = grid
  const [left, end, top, bottom] = [x - clearance, x + width + clearance, y - clearance, y + height + clearance]
  // Steps that begin before the box and reach into it are no way either.
  for (let row = Math.max(0, firstFrom(ys, top) - 1); row < ys.length && (ys[row] as number) < bottom; row++) {
    for (
      let column = Math.max(0, firstFrom(xs, left) - 1);
      column < xs.length && (xs[column] as number) < end;
      column++
    ) {
      const at = row * xs.length + column
      const inRow = (ys[row] as number) > top
      const inColumn = (xs[column] as number) > left
      if (inRow && (xs[column + 1] ?? left) > left) right[at] = taken.byBox
      if (inColumn && (ys[row + 1] ?? top) > top) down[at] = taken.byBox
    }
  }
}

/** How near a line may run beside another one. */
const beside = 2

/** Notes that something runs along a piece: on the steps beside it, too. */
export function mark({ xs, ys, right, down }: Grid, { from, to }: Piece, by: number): void {
  const isLevel = from.y === to.y
  const [own, along, steps] = isLevel ? [ys, xs, right] : [xs, ys, down]
  const place = isLevel ? from.y : from.x
  const ends = isLevel ? [from.x, to.x] : [from.y, to.y]
  const [start, end] = [Math.min(...ends), Math.max(...ends)]
  for (
    let line = firstFrom(own, place - beside);
    line < own.length && (own[line] as number) <= place + beside;
    line++
  ) {
    for (
      let step = Math.max(0, firstFrom(along, start) - 1);
      step < along.length && (along[step] as number) < end;
      step++
    ) {
      if ((along[step + 1] ?? start) <= start) continue
      const at = isLevel ? line * xs.length + step : step * xs.length + line
      steps[at] = (steps[at] as number) | by
    }
  }
}

/** The first place that is not before `least`. */
export function firstFrom(places: readonly number[], least: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
