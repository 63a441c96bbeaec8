import { murmur3 } from '../../text/murmur3.js'
import { branches } from '../branches.js'
import type { Page, Placed } from '../placed.js'
import { readingOrder } from '../reading-order.js'
import { type Stamp, stampText } from '../stamp.js'
import type { Theme } from '../theme.js'
import { boxElement, entryElement, linesElement, logoElement, textElement } from './elements.js'
import { attribute, escaped } from './escaped.js'
import { styleClasses } from './style-classes.js'

/**
 * One page of a chart as an SVG file: real text, nothing from elsewhere. Screen readers get the boxes one by one, in
 * the order of the plan. Its ids and classes come from its content, so that several stand on one HTML page in peace.
 */
export function svg({ lang, title }: Placed, page: Page, theme: Theme, stamp: Stamp | null = null): string {
  const classes = styleClasses()
  const said = words[lang]
  const names = new Map(page.boxes.map((box) => [box.id, box.name]))
  const dotted = page.lines.filter((line) => line.what === 'dotted')
  const paper = classes.of(`fill:${theme.paper}`)
  const fonts = classes.of(`font-family:${theme.fonts}`)
  const drawn = [
    `<rect width="${page.width}" height="${page.height}" class="${paper}"/>`,
    '<g aria-hidden="true">',
    ...branches(page.lines).map((lines) => linesElement(lines, theme, classes)),
    '</g>',
    ...readingOrder(page).map((box) => boxElement(box, theme, classes)),
    ...dotted.map((line) => {
      const ends = said.dotted(names.get(line.from) ?? '', names.get(line.to) ?? '', line.why)
      return `<g role="img" aria-label="${attribute(ends)}">${linesElement([line], theme, classes)}</g>`
    }),
    ...page.lines.flatMap(({ label }) => (label === null ? [] : [textElement(label, theme, classes)])),
    ...page.legend.map((entry) => entryElement(entry, theme, classes)),
    ...page.texts.map((run) => textElement(run, theme, classes)),
    ...logoElement(page.logo, theme),
  ].join('\n')
  const size = `width="${page.width}pt" height="${page.height}pt" viewBox="0 0 ${page.width} ${page.height}"`
  const about = [
    said.boxes(page.boxes.length),
    ...(page.legend.length === 0 ? [] : [said.legend(page.legend.map((entry) => entry.run.text))]),
    ...(stamp === null ? [] : [stampText(stamp, lang)]),
  ]
  const name = page.title === title ? title : `${title}: ${page.title}`
  const shown = stamp?.hash ?? page.boxes.map((box) => box.name).join('\n')
  const content = [page.id, lang, name, size, ...about, classes.rules(''), shown].join('\n')
  const id = `o${murmur3(content)}`
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} class="${id}${fonts}" data-made-by="orgplan" role="graphics-document document" aria-labelledby="${id}-t" aria-describedby="${id}-d" lang="${lang === 'zh' ? 'zh-CN' : lang}" xml:space="preserve">`,
    `<title id="${id}-t">${escaped(name)}</title>`,
    `<desc id="${id}-d">${escaped(about.join(lang === 'zh' ? '。' : '. '))}</desc>`,
    ...(stamp === null ? [] : [`<metadata>${escaped(JSON.stringify({ orgplan: stamp }))}</metadata>`]),
    `<style>\n${classes.rules(id)}\n</style>`,
    // Quotes in texts are escaped: only our own attributes begin like this.
    drawn.replaceAll(' class="', ` class="${id}`),
    '</svg>',
  ].join('\n')}\n`
}

const words = {
  en: {
    boxes: (count: number) => `Org chart, ${count} ${count === 1 ? 'box' : 'boxes'}`,
    legend: (entries: readonly string[]) => `Legend: ${entries.join(', ')}`,
    dotted: (from: string, to: string, why: string | null) =>
      `Dotted line: ${from} to ${to}${why === null ? '' : `; ${why}`}`,
  },
  zh: {
    boxes: (count: number) => `组织架构图，共 ${count} 个方框`,
    legend: (entries: readonly string[]) => `图例：${entries.join('、')}`,
    dotted: (from: string, to: string, why: string | null) => `虚线：${from} 至 ${to}${why === null ? '' : `；${why}`}`,
  },
}
