import type { PlacedBox, PlacedEntry, Point, Run } from './placed.js'

/** How lines and borders are drawn, in points; the same in every picture. */
export const pen = {
  line: 1,
  border: 1,
  strong: 1.8,
  /** Of boxes, and of swatches in the legend. */
  corner: 3,
  swatchCorner: 2,
  dotted: [4, 3],
  dashed: [5, 3],
  dashedSwatch: [4, 2],
} as const

/** Dash and space of a dotted line that begins and ends with a dash: a line that ends in a space reaches no box. */
export function dashesOf(points: readonly Point[]): readonly [dash: number, space: number] {
  const [dash, space] = pen.dotted
  let length = 0
  points.slice(1).forEach(({ x, y }, index) => {
    const before = points[index] as Point
    length += Math.hypot(x - before.x, y - before.y)
  })
  if (length < 1) return [dash, space]
  const spaces = Math.max(1, Math.round((length - dash) / (dash + space)))
  const left = (length - dash * (spaces + 1)) / spaces
  const third = upwards(length / 3)
  return left < 1 ? [third, third] : [dash, upwards(left)]
}

/** Upwards, so that what adds up over a long line shortens its last dash, and never ends before it. */
const upwards = (length: number): number => Math.ceil(length * 1000) / 1000

export const borderWidth = (box: Pick<PlacedBox, 'strong'>): number => (box.strong ? pen.strong : pen.border)

export const swatchWidth = (entry: Pick<PlacedEntry, 'shape'>): number =>
  entry.shape === 'strong' ? pen.strong : pen.border

export const isBold = (as: Run['as']): boolean => as === 'title' || as === 'heading'
