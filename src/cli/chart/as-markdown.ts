import { mermaidMarkdown } from '../../chart/markdown.js'
import { mermaid } from '../../chart/mermaid.js'
import { split } from '../../chart/split.js'
import type { Drawing } from './drawing.js'

/** A fence of Mermaid for every page that Mermaid can draw. */
export function write({ call, chart, lang }: Drawing): string {
  const written = { lang, stack: call.options.stack !== false }
  const pages = split(chart, written)
  return mermaidMarkdown(
    pages.map((page) => ({ title: page.title, text: mermaid(page.chart, written) })),
    lang,
  )
}
