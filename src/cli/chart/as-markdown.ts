import { mermaidMarkdown } from '../../chart/markdown.js'
import { mermaid } from '../../chart/mermaid.js'
import type { Drawing } from './drawing.js'
import { mermaidPages } from './mermaid-pages.js'

/** A fence of Mermaid for every page that Mermaid can draw, or with `--split` for each division. */
export function write(drawing: Drawing): string {
  const { pages, options } = mermaidPages(drawing)
  return mermaidMarkdown(
    pages.map((page) => ({ title: page.title, text: mermaid(page.chart, options) })),
    drawing.lang,
  )
}
