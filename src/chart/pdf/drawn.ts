import { branches } from '../branches.js'
import { borderWidth, dashesOf, pen, swatchWidth } from '../pen.js'
import type { Page, PlacedBox, PlacedEntry, PlacedLine, Point, Rect } from '../placed.js'
import type { Theme } from '../theme.js'

type Doc = PDFKit.PDFDocument

export function drawPaper(doc: Doc, { width, height }: Page, { paper }: Theme): void {
  // White is what every page is.
  if (paper.toLowerCase() !== '#ffffff') doc.rect(0, 0, width, height).fill(paper)
}

/** Solid lines and dotted ones; where lines from one box lie on each other, they are painted once. */
export function drawLines(doc: Doc, lines: readonly PlacedLine[], theme: Theme): void {
  for (const branch of branches(lines)) {
    for (const { points } of branch) way(doc, points)
    doc.undash().lineWidth(pen.line).stroke(theme.line)
  }
  for (const { what, points } of lines) if (what === 'dotted') dotted(doc, points, theme)
}

/** A box without its texts. */
export function drawBox(doc: Doc, box: PlacedBox, theme: Theme): void {
  framed(doc, box, pen.corner, {
    ...theme.tones[box.tone ?? 'neutral'],
    width: borderWidth(box),
    dash: box.dashed ? pen.dashed : null,
  })
}

/** A swatch of the legend without its text. */
export function drawEntry(doc: Doc, entry: PlacedEntry, theme: Theme): void {
  const { x, y, width, height, shape, tone } = entry
  if (shape === 'dotted-line') {
    const middle = y + height / 2
    const ends = [
      { x, y: middle },
      { x: x + width, y: middle },
    ]
    dotted(doc, ends, theme)
    return
  }
  framed(doc, entry, pen.swatchCorner, {
    ...theme.tones[tone ?? 'neutral'],
    width: swatchWidth(entry),
    dash: shape === 'dashed' ? pen.dashedSwatch : null,
  })
}

function way(doc: Doc, points: readonly Point[]): void {
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) doc.moveTo(x, y)
    else doc.lineTo(x, y)
  }
}

function dotted(doc: Doc, points: readonly Point[], theme: Theme): void {
  way(doc, points)
  const [length, space] = dashesOf(points)
  doc.dash(length, { space }).lineWidth(pen.line).stroke(theme.line).undash()
}

interface Frame {
  readonly fill: string
  readonly stroke: string
  readonly width: number
  readonly dash: readonly [number, number] | null
}

function framed(doc: Doc, { x, y, width, height }: Rect, corner: number, frame: Frame): void {
  doc.lineWidth(frame.width)
  if (frame.dash === null) doc.undash()
  else doc.dash(frame.dash[0], { space: frame.dash[1] })
  doc.roundedRect(x, y, width, height, corner).fillAndStroke(frame.fill, frame.stroke).undash()
}
