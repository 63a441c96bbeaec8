import { formats } from '../text/format.js'
import type { Lang, Pair } from '../text/lang.js'
import type { Box, Chart } from './chart.js'

/** What a page of several says of itself at its foot. */
export function pageOfPages(page: number, pages: number, lang: Lang): string {
  const { num } = formats[lang]
  return lang === 'zh' ? `第 ${num(page)} 页，共 ${num(pages)} 页` : `page ${num(page)} of ${num(pages)}`
}

/** The number of the page that boxes have of their own, by id. */
type PageOf = (id: string) => number | null

/** The page that shows more of a box: its own or, of one that stands for what was cut, that of the nearest box above. */
export function pageBehind(chart: Chart, pageOf: PageOf): (box: Box) => number | null {
  const boxes = new Map(chart.boxes.map((box) => [box.id, box]))
  return (box) => {
    if (box.what !== 'more') return pageOf(box.id)
    let above = boxes.get(box.parent ?? '')
    while (above !== undefined && pageOf(above.id) === null) above = boxes.get(above.parent ?? '')
    return above === undefined ? null : pageOf(above.id)
  }
}

/** Boxes that stand for what was cut say which page it is on. */
export function withPageNumbers(chart: Chart, pageOf: PageOf): Chart {
  const behind = pageBehind(chart, pageOf)
  const numbered = (box: Box): Box => {
    const page = box.what === 'more' ? behind(box) : null
    return page === null ? box : { ...box, lines: [...box.lines, { as: 'detail', text: pageText(page) }] }
  }
  return { ...chart, boxes: chart.boxes.map(numbered) }
}

const pageText = (page: number): Pair => ({ en: `page ${formats.en.num(page)}`, zh: `见第 ${formats.zh.num(page)} 页` })
