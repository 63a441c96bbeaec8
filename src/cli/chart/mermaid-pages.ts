import type { MermaidOptions } from '../../chart/mermaid.js'
import { type Page, split } from '../../chart/split.js'
import { plainStamp } from '../../chart/stamp.js'
import { optionFlag } from '../command.js'
import type { Drawing } from './drawing.js'
import { stampOf } from './stamp-of.js'

/** The parts that Mermaid draws of a chart (decision H1), and how each is written. */
export function mermaidPages(drawing: Drawing): { readonly pages: readonly Page[]; readonly options: MermaidOptions } {
  const { call, chart, lang } = drawing
  const stamp = stampOf(drawing)
  const options = {
    lang,
    stack: call.options.stack !== false,
    ...(stamp === null ? {} : { stamp: plainStamp(stamp, lang) }),
  }
  return { pages: split(chart, options, { always: optionFlag(call, 'split') }), options }
}
