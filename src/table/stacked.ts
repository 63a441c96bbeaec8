import type { Lang, Pair } from '../text/lang.js'
import type { Paint } from '../text/paint.js'
import { wrapText } from '../text/width.js'
import { indentStep } from './column-widths.js'
import { markPaint } from './mark.js'
import type { ShownTable } from './shown.js'
import { totalLabel } from './shown.js'

const colon: Pair = { en: ': ', zh: '：' }
const hanging = '  '

/** Breaks to the width; lines after the first are set in by two columns. */
function hang(text: string, width: number): string[] {
  const lines = wrapText(text, Math.max(2, width - hanging.length))
  return lines.map((line, i) => (i === 0 ? line : hanging + line))
}

/**
 * A table too wide for the terminal, as one small record a row: `heading: value` lines, a blank line around each,
 * records set in by their depth, the totals last. Without rows, the headings alone.
 */
export function stackedLines(table: ShownTable, lang: Lang, width: number, paint: Paint): string[] {
  const heads = table.columns.map((column) => column.head)
  const entry = (cell: string, i: number): string => `${heads[i]}${colon[lang]}${cell}`
  const indented = table.columns.some((column) => column.indent)
  const records = table.rows.map((row) => {
    const indent = ' '.repeat(indented ? Math.min(row.depth * indentStep, Math.floor(width / 4)) : 0)
    const lines = row.cells.flatMap((cell, i) => hang(entry(cell, i), width - indent.length))
    return lines.map((line) => indent + markPaint(row.mark, paint)(line))
  })
  if (records.length === 0) records.push(hang(heads.join(' · '), width).map((line) => paint.bold(line)))
  if (table.totals !== null) {
    const stated = table.totals.flatMap((cell, i) => (cell === '' || cell === totalLabel[lang] ? [] : [entry(cell, i)]))
    const lines = [totalLabel[lang], ...stated].flatMap((line) => hang(line, width))
    records.push(lines.map((line) => paint.bold(line)))
  }
  return records.flatMap((lines) => ['', ...lines]).concat('')
}
