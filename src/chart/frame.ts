import type { Lang } from '../text/lang.js'
import type { Chart } from './chart.js'
import { type LegendRows, placedLegend } from './legend-rows.js'
import { cutTo, wrappedTo } from './measure/cut.js'
import { shownText } from './measure/sized-box.js'
import { emWidth } from './measure/text-width.js'
import type { PageSize } from './page-size.js'
import type { PlacedEntry, Run } from './placed.js'
import { rounded } from './rounded.js'

/** What stands around a chart on its page, and the room that it leaves. */
export interface Frame {
  readonly title: string
  readonly head: number
  readonly foot: number
  /** The least that the page is wide within its margins. */
  readonly width: number
  readonly room: { readonly width: number; readonly height: number }
  /** On a page of a height. */
  at(height: number): { readonly texts: readonly Run[]; readonly legend: readonly PlacedEntry[] }
}

const headingSize = 15
const headingLines = 3
const stampSize = 7.5
const overLegend = 14

/** `whole`: what the page is a part of, which its heading names first. */
export function frame(chart: Chart, size: PageSize, lang: Lang, stamp?: string, whole?: string): Frame {
  const inner = size.width - 2 * size.margin
  const type = headingSize * size.enlarged
  const title = shownText(chart.title, lang)
  const headed = whole === undefined || whole === title ? title : `${whole}${lang === 'zh' ? '：' : ': '}${title}`
  const heading = wrappedTo(headed, inner / type, 'bold', headingLines)
  const line = stamp === undefined ? null : cutTo(stamp, inner / stampSize, 'regular')
  const legend = placedLegend(chart.legend, lang, inner, size.enlarged)
  const head = type * (1.25 * (heading.length - 1) + 2.2)
  const foot = footOf(legend, line)
  const widths = heading.map((one) => emWidth(one, 'bold') * type)
  if (line !== null) widths.push(emWidth(line, 'regular') * stampSize)
  return {
    title,
    head,
    foot,
    width: Math.max(legend.width, ...widths),
    room: { width: inner, height: size.height - 2 * size.margin - head - foot },
    at(height) {
      const x = size.margin
      const bottom = height - size.margin
      const texts = heading.map((text, index): Run => {
        return { text, x, y: rounded(x + type * (1 + 1.25 * index)), size: type, anchor: 'start', as: 'heading' }
      })
      if (line !== null)
        texts.push({ text: line, x, y: rounded(bottom), size: stampSize, anchor: 'start', as: 'stamp' })
      return { texts, legend: legend.at({ x, y: bottom - foot + overLegend }) }
    },
  }
}

const footOf = ({ height }: LegendRows, line: string | null): number =>
  (height > 0 ? height + overLegend : 0) + (line === null ? 0 : stampSize * 2.4)
