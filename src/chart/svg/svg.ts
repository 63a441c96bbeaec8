import type { Page, Placed, PlacedBox, PlacedEntry, PlacedLine, Run } from '../placed.js'
import type { Theme } from '../theme.js'
import { escaped } from './escaped.js'

/** One page of a chart as an SVG file: real text, one file, nothing from elsewhere. */
export function svg({ lang, title }: Placed, page: Page, theme: Theme): string {
  const described = `${page.boxes
    .map((box) => box.name)
    .slice(0, 400)
    .join('; ')}`
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}" viewBox="0 0 ${page.width} ${page.height}" data-made-by="orgplan" role="img" aria-labelledby="t d" lang="${lang}" font-family="${escaped(theme.fonts)}">`,
    `<title id="t">${escaped(page.title === title ? title : `${title}: ${page.title}`)}</title>`,
    `<desc id="d">${escaped(described)}</desc>`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    `<g fill="none" stroke="${theme.line}" stroke-width="1">`,
    ...page.lines.map((line) => path(line)),
    '</g>',
    ...page.boxes.map((box) => boxText(box, theme)),
    ...page.lines.map(({ label }) => (label === null ? '' : runText(label, theme))).filter((text) => text !== ''),
    ...page.legend.map((entry) => entryText(entry, theme)),
    ...page.texts.map((run) => runText(run, theme)),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

const path = ({ points, what }: PlacedLine): string =>
  `<path d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}"${what === 'dotted' ? ' stroke-dasharray="4 3"' : ''}/>`

function boxText(box: PlacedBox, theme: Theme): string {
  const { fill, stroke } = theme.tones[box.tone ?? 'neutral']
  const border = box.dashed ? ' stroke-dasharray="5 3"' : ''
  const width = box.strong ? 1.8 : 1
  const rect = `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${border}/>`
  return `<g data-at="${escaped(box.at)}">${rect}${box.runs.map((run) => runText(run, theme)).join('')}</g>`
}

function entryText({ x, y, width, height, tone, shape, run }: PlacedEntry, theme: Theme): string {
  const { fill, stroke } = theme.tones[tone ?? 'neutral']
  const middle = y + height / 2
  const mark =
    shape === 'dotted-line'
      ? `<path d="M${x} ${middle}H${x + width}" fill="none" stroke="${theme.line}" stroke-dasharray="4 3"/>`
      : `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="${shape === 'strong' ? 1.8 : 1}"${shape === 'dashed' ? ' stroke-dasharray="4 2"' : ''}/>`
  return mark + runText(run, theme)
}

function runText({ text, x, y, size, anchor, as }: Run, theme: Theme): string {
  const bold = as === 'title' || as === 'heading' ? ' font-weight="bold"' : ''
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${x}" y="${y}" font-size="${size}"${place}${bold} fill="${theme.text[as]}">${escaped(text)}</text>`
}
