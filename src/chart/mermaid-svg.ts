import type { Lang } from '../text/lang.js'
import type { Chart } from './chart.js'
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

const decode = (text: string): string =>
  text.replace(/&amp;#(\d{1,7});/g, (written, code) => {
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

/** The size of a drawing in CSS pixels, as its first tag states it. Throws a RangeError for one without. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const start = /^<svg [^>]*>/.exec(svg)?.[0] ?? ''
  const [width, height] = ['width', 'height'].map((side) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(start)?.[1]))
  if (!width || !height) throw new RangeError('a drawing without a size')
  return { width: Math.ceil(width), height: Math.ceil(height) }
}
