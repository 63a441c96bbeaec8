import { escapeMarkdown, escapeMarkdownLine } from '../text/markdown.js'
import type { TableFormat } from './options.js'
import { shownTable } from './shown.js'

const deepest = 20

const bold = (text: string): string => (text === '' || text === '–' ? text : `**${text}**`)
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A GitHub table with its title above, the totals in bold, the notes below. Every text is escaped. */
export const markdown: TableFormat = (table, { lang }) => {
  const shown = shownTable(table, lang)
  const lines = [
    line(shown.columns.map((column) => escapeMarkdown(column.head))),
    line(shown.columns.map((column) => (column.right ? '---:' : '---'))),
  ]
  for (const row of shown.rows) {
    const indent = '&emsp;'.repeat(Math.min(row.depth, deepest))
    const weight = row.mark === 'heading' ? bold : (text: string) => text
    const cells = row.cells.map((cell, i) => {
      const text = shown.columns[i]?.aligned ? cell.trim().replace(/ {2,}/g, ' ') : cell
      return (shown.columns[i]?.indent ? indent : '') + weight(escapeMarkdown(text))
    })
    lines.push(line(cells))
  }
  if (shown.totals !== null) lines.push(line(shown.totals.map((cell) => bold(escapeMarkdown(cell)))))
  return `${[bold(escapeMarkdown(shown.title)), lines.join('\n'), ...shown.notes.map(escapeMarkdownLine)].join('\n\n')}\n`
}
