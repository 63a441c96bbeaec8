import type { PlacedBox, PlacedEntry, Run } from './placed.js'

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

export const borderWidth = (box: Pick<PlacedBox, 'strong'>): number => (box.strong ? pen.strong : pen.border)

export const swatchWidth = (entry: Pick<PlacedEntry, 'shape'>): number =>
  entry.shape === 'strong' ? pen.strong : pen.border

export const isBold = (as: Run['as']): boolean => as === 'title' || as === 'heading'
