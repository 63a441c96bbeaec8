import { visible } from '../../text/format.js'
import type { Lang, Name, Pair } from '../../text/lang.js'
import { shownName } from '../../text/lang.js'
import type { Box, Chart } from '../chart.js'
import { shownText } from '../mermaid-label.js'

/** Plan text on a terminal: controls are shown, halves of characters replaced, no text is a pair of quotes. */
export function terminalText(text: Name | Pair, lang: Lang): string {
  const shown = visible(shownText(text, lang)).replace(/\p{Cs}/gu, '\ufffd')
  return shown.trim() === '' ? '""' : shown
}

const dottedTo: Pair = { en: '⇢ dotted line to ', zh: '⇢ 虚线汇报：' }
const reportsTo: Pair = { en: '→ reports to ', zh: '→ 汇报给：' }

/**
 * What a tree cannot draw, said at the lower end of each line: dotted lines, and solid ones beside the tree (people who
 * report in a circle). By box; a box that several are called like is told by its first detail.
 */
export function lineNotes(chart: Chart, lang: Lang): ReadonlyMap<string, readonly string[]> {
  const boxes = new Map(chart.boxes.map((box) => [box.id, box]))
  const titles = new Map<string, number>()
  for (const box of chart.boxes) titles.set(titleOf(box, lang), (titles.get(titleOf(box, lang)) ?? 0) + 1)
  const called = (box: Box): string => {
    const title = titleOf(box, lang)
    const detail = box.lines.find((line) => line.as === 'detail')
    if (detail === undefined || titles.get(title) === 1) return title
    const which = terminalText(detail.text, lang)
    return lang === 'zh' ? `${title}（${which}）` : `${title} (${which})`
  }
  const notes = new Map<string, string[]>()
  for (const { from, to, what, label } of chart.lines) {
    const upper = boxes.get(from)
    if (upper === undefined || (what === 'solid' && boxes.get(to)?.parent === from && label === undefined)) continue
    const why = label === undefined ? '' : `${lang === 'zh' ? '，' : ': '}${terminalText(label, lang)}`
    const note = `${(what === 'dotted' ? dottedTo : reportsTo)[lang]}${called(upper)}${why}`
    notes.set(to, [...(notes.get(to) ?? []), note])
  }
  return notes
}

/** The first line of a box. */
export function titleOf(box: Box, lang: Lang): string {
  const [first] = box.lines
  return first === undefined ? '""' : terminalText(first.text, lang)
}

/** The chart's own title. */
export const chartTitle = (chart: Chart, lang: Lang): string =>
  shownName(chart.title, lang) === '' ? '' : terminalText(chart.title, lang)
