import type { Lang, Name } from '../text/lang.js'
import { shownName } from '../text/lang.js'
import { labelText } from './mermaid-label.js'

/** A diagram's text with the title that stands above it. */
export interface Diagram {
  readonly title: Name
  readonly text: string
}

/** Diagrams as Markdown: one fence; from two on, one each under a heading of level 2. */
export function mermaidMarkdown(diagrams: readonly Diagram[], lang: Lang): string {
  if (diagrams.length === 1) return diagrams.map(({ text }) => mermaidFence(text)).join('')
  return diagrams
    .map(({ title, text }) => `## ${headingText(shownName(title, lang))}\n\n${mermaidFence(text)}`)
    .join('\n')
}

/** A diagram's text in a `mermaid` code fence, longer than any run of backticks in it. */
export function mermaidFence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}mermaid\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`
}

/** Plain text on one line as Markdown: every ASCII punctuation mark that could mean something is escaped. */
function headingText(text: string): string {
  return labelText(text).replace(/[!-/:-@[-`{-~]/g, (c) => (c === ',' || c === '/' ? c : `\\${c}`))
}
