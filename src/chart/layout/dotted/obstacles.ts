import type { Point, Rect } from '../../placed.js'

/** A straight piece of a line that is there already, horizontal or vertical. */
export interface Piece {
  readonly from: Point
  readonly to: Point
}

/** The pieces of lines, each once: lines of one bus share many. */
export function piecesOf(lines: readonly (readonly Point[])[]): readonly Piece[] {
  const pieces = new Map<string, Piece>()
  for (const points of lines) {
    for (let at = 1; at < points.length; at++) {
      const [from, to] = [points[at - 1] as Point, points[at] as Point]
      pieces.set(`${from.x} ${from.y} ${to.x} ${to.y}`, { from, to })
    }
  }
  return [...pieces.values()]
}

/** What all of them cover, with a border. */
export function around(rects: readonly Rect[], border: number): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left - border, y: top - border, width: right - left + 2 * border, height: bottom - top + 2 * border }
}
