import type { Lang } from '../text/lang.js'
import type { Chart } from './chart.js'
import { emWidth } from './measure/text-width.js'
import { labelText, shownText } from './mermaid-label.js'
import { escaped } from './svg/escaped.js'

const titleElement = /<text [^>]*class="flowchartTitleText"[^>]*>[\s\S]*?<\/text>/

/**
 * What Mermaid drew with labels as SVG text, made whole: it leaves the entity codes of labels as they are written
 * (mermaid#7015). Its title has none; it becomes the title of the picture too.
 */
export function decodedSvg(drawn: string): string {
  const title = titleElement.exec(drawn)?.[0] ?? ''
  const at = title === '' ? drawn.length : drawn.indexOf(title)
  const decoded = `${decode(drawn.slice(0, at))}${title}${decode(drawn.slice(at + title.length))}`
  const name = title.replace(/<[^>]*>/g, '')
  return name === '' ? decoded : decoded.replace(/^<svg [^>]*>/, (start) => `${start}<title>${name}</title>`)
}

// Of a hard space beside a line break Mermaid makes this entity; an ampersand of a name is a code until here.
const decode = (text: string): string =>
  text.replaceAll('&amp;nbsp;', '\u00a0').replace(/&amp;#(\d{1,7});/g, (written, code) => {
    const point = Number(code)
    return point <= 0x10ffff ? escaped(String.fromCodePoint(point)) : written
  })

/** What Mermaid draws, without telling, in place of a text longer than its limit; null for a drawing with that id. */
export const mermaidError = (svg: string, id: string): string | null =>
  svg.includes(`id="${id}-flowchart-`)
    ? null
    : (/Maximum text size in diagram exceeded|Syntax error in text/.exec(svg)?.[0] ?? 'no boxes')

/**
 * The boxes, by id, and the labels of lines that a drawing (by its id) of a chart does not show as they are. White space does not
 * count: Mermaid draws each word on its own.
 */
export function missingLabels(svg: string, drawing: string, chart: Chart, lang: Lang): readonly string[] {
  const drawn = new Map<string, string>()
  for (const part of svg.split(/(?=<g class="node )/)) {
    const id = new RegExp(`^<g [^>]*id="${drawing}-flowchart-(\\w+)-\\d+"`).exec(part)?.[1]
    if (id !== undefined) drawn.set(id, plain(part))
  }
  const missing = chart.boxes.flatMap(({ id, lines }) => {
    const label = bare(lines.map((line) => labelText(shownText(line.text, lang))).join(''))
    return drawn.get(id)?.startsWith(label) ? [] : [id]
  })
  const labels = chart.lines.flatMap(({ label }) => (label === undefined ? [] : labelText(shownText(label, lang))))
  if (labels.length === 0) return missing
  const whole = plain(svg)
  return [...missing, ...labels.filter((label) => !whole.includes(bare(label)))]
}

const bare = (text: string): string => text.replace(/[\s\u2060]+/g, '')

const plain = (svg: string): string =>
  bare(
    svg
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#(\d+)|(lt|gt|quot|apos|nbsp|amp));/g, (_, code, name: string) =>
        code === undefined ? (named[name] ?? '') : String.fromCodePoint(Number(code)),
      ),
  )

const named: { readonly [entity: string]: string } = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

const stampHeight = 24
const stampSize = 11

/** The drawing with a line at its foot, under what Mermaid drew. Throws a RangeError for one without a size. */
export function stampedSvg(svg: string, stamp: string): string {
  const start = /^<svg [^>]*>/.exec(svg)?.[0] ?? ''
  const box = / viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(start)
  const [x, y, width, height] = (box ?? []).slice(1).map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    throw new RangeError('a drawing without a size')
  }
  const wide = Math.max(width, Math.ceil(emWidth(stamp, 'regular') * stampSize) + 16)
  const taller = start
    .replace(/ viewBox="[^"]*"/, ` viewBox="${x - (wide - width) / 2} ${y} ${wide} ${height + stampHeight}"`)
    .replace(/ height="[\d.]+"/, ` height="${height + stampHeight}"`)
    .replace(/ width="[\d.]+"/, ` width="${wide}"`)
  const at = `x="${x - (wide - width) / 2 + 8}" y="${y + height + stampHeight - 8}"`
  const line = `<text ${at} font-family="Arial, sans-serif" font-size="${stampSize}" fill="#5a5a5a">${escaped(stamp)}</text>`
  return svg.replace(start, () => taller).replace(/<\/svg>\s*$/, () => `${line}</svg>`)
}

/** The size of a drawing in CSS pixels, as its first tag states it. Throws a RangeError for one without. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const start = /^<svg [^>]*>/.exec(svg)?.[0] ?? ''
  const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(start)?.[1]))
  if (!width || !height) throw new RangeError('a drawing without a size')
  return { width: Math.ceil(width), height: Math.ceil(height) }
}
