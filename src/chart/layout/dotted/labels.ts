import { cutTo } from '../../measure/cut.js'
import { emWidth } from '../../measure/text-width.js'
import type { Point, Rect, Run } from '../../placed.js'
import { rounded } from '../../rounded.js'
import { around, type Piece, piecesOf } from './obstacles.js'
import { outside } from './tracks.js'

/** A line that wants words beside it. */
export interface Worded {
  readonly points: readonly Point[]
  readonly text: string | null
}

/** Labels longer than this are cut: they say why, in a word or two. */
const mostEms = 16
const gap = 2

/** The labels of lines, each beside its longest piece where it covers no box, no line and no other label; else none. */
export function placedLabels(
  lines: readonly Worded[],
  boxes: readonly Rect[],
  solid: readonly (readonly Point[])[],
  size: number,
): readonly (Run | null)[] {
  const wanted = lines.some(({ text }) => text !== null && text !== '')
  if (!wanted) return lines.map(() => null)
  const pieces = piecesOf([...solid, ...lines.map(({ points }) => points)]).map(strip)
  const full: Rect[] = [...boxes, ...pieces]
  const edge = around(boxes, outside)
  return lines.map(({ points, text }) => {
    if (text === null || text === '') return null
    const shown = cutTo(text, mostEms, 'regular')
    for (const piece of byLength(piecesOf([points]))) {
      for (const run of beside(piece, shown, size)) {
        const area = areaOf(run)
        if (!within(area, edge) || full.some((other) => overlap(area, other))) continue
        full.push(area)
        return run
      }
    }
    return null
  })
}

const lengthOf = ({ from, to }: Piece): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y)
const byLength = (pieces: readonly Piece[]): Piece[] => pieces.toSorted((a, b) => lengthOf(b) - lengthOf(a))

/** Above or below a level piece, behind or before one that goes down: in its middle, or towards an end. */
function beside(piece: Piece, text: string, size: number): Run[] {
  const { from, to } = piece
  return [0.5, 0.25, 0.75].flatMap((share): Run[] => {
    const x = rounded(from.x + (to.x - from.x) * share)
    const y = rounded(from.y + (to.y - from.y) * share)
    const base = { text, size: rounded(size), as: 'label' } as const
    if (from.y === to.y) {
      if (lengthOf(piece) < emWidth(text, 'regular') * size) return []
      return [
        { ...base, x, y: rounded(y - gap - size * 0.2), anchor: 'middle' },
        { ...base, x, y: rounded(y + gap + size * 0.9), anchor: 'middle' },
      ]
    }
    const middle = rounded(y + size * 0.35)
    return [
      { ...base, x: rounded(x + gap), y: middle, anchor: 'start' },
      { ...base, x: rounded(x - gap), y: middle, anchor: 'end' },
    ]
  })
}

function areaOf({ text, x, y, size, anchor }: Run): Rect {
  const width = emWidth(text, 'regular') * size
  const start = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { x: start, y: y - size * 0.9, width, height: size * 1.1 }
}

/** As wide as it is drawn. */
const strip = ({ from, to }: Piece): Rect => ({
  x: Math.min(from.x, to.x) - 0.5,
  y: Math.min(from.y, to.y) - 0.5,
  width: Math.abs(from.x - to.x) + 1,
  height: Math.abs(from.y - to.y) + 1,
})

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
