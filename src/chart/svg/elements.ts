import { borderWidth, dashesOf, isBold, pen, swatchWidth } from '../pen.js'
import type { Page, PlacedBox, PlacedEntry, PlacedLine, Run } from '../placed.js'
import type { Theme } from '../theme.js'
import { attribute, escaped } from './escaped.js'
import type { StyleClasses } from './style-classes.js'

/** Lines of one kind as one path, without their labels: where they lie on each other, they are painted once. */
export function linesElement(
  lines: readonly Pick<PlacedLine, 'points' | 'what'>[],
  theme: Theme,
  classes: StyleClasses,
): string {
  const [first] = lines
  const dash = first?.what === 'dotted' ? ` stroke-dasharray="${dashesOf(first.points).join(' ')}"` : ''
  const style = classes.of(`fill:none;stroke:${theme.line};stroke-width:${pen.line}`)
  let path = ''
  for (const { points } of lines) {
    let next = 'M'
    for (const { x, y } of points) {
      path += `${next}${x} ${y}`
      next = 'L'
    }
  }
  return `<path d="${path}" class="${style}"${dash}/>`
}

/** A box as one image with its name, and what it shows in the plan as `data-at`. */
export function boxElement(box: PlacedBox, theme: Theme, classes: StyleClasses): string {
  const { fill, stroke } = theme.tones[box.tone ?? 'neutral']
  const dash = box.dashed ? `;stroke-dasharray:${pen.dashed.join(' ')}` : ''
  const style = classes.of(`fill:${fill};stroke:${stroke};stroke-width:${borderWidth(box)}${dash}`)
  const rect = `<rect ${place(box)} rx="${pen.corner}" class="${style}"/>`
  let texts = ''
  for (const run of box.runs) texts += textElement(run, theme, classes)
  return `<g role="img" aria-label="${attribute(box.name)}" data-at="${attribute(box.at)}">${rect}${texts}</g>`
}

/** A swatch of the legend and what it means. */
export function entryElement(entry: PlacedEntry, theme: Theme, classes: StyleClasses): string {
  const { x, y, width, height, tone, shape, run } = entry
  const text = textElement(run, theme, classes)
  if (shape === 'dotted-line') {
    const middle = y + height / 2
    const points = [
      { x, y: middle },
      { x: x + width, y: middle },
    ]
    return linesElement([{ what: 'dotted', points }], theme, classes) + text
  }
  const { fill, stroke } = theme.tones[tone ?? 'neutral']
  const dash = shape === 'dashed' ? `;stroke-dasharray:${pen.dashedSwatch.join(' ')}` : ''
  const style = classes.of(`fill:${fill};stroke:${stroke};stroke-width:${swatchWidth(entry)}${dash}`)
  return `<rect ${place(entry)} rx="${pen.swatchCorner}" class="${style}"/>${text}`
}

/** One line of real text; a line's label has a halo, so that it can be read across lines. */
export function textElement({ text, x, y, size, anchor, as }: Run, theme: Theme, classes: StyleClasses): string {
  const weight = isBold(as) ? ';font-weight:bold' : ''
  const anchored = anchor === 'start' ? '' : `;text-anchor:${anchor}`
  const style = classes.of(`font-size:${size}px;fill:${theme.text[as]}${weight}${anchored}`)
  return `<text x="${x}" y="${y}" class="${style}">${escaped(text)}</text>`
}

/** The picture that a theme brings, in the file itself. */
export function logoElement(at: Page['logo'], { logo }: Theme): string[] {
  if (at === undefined || logo === null) return []
  return [`<image ${place(at)} aria-hidden="true" href="data:${logo.type};base64,${logo.base64}"/>`]
}

const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
  `x="${x}" y="${y}" width="${width}" height="${height}"`
