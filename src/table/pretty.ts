import type { Paint } from '../text/paint.js'
import { displayWidth, padEnd, padStart, wrapText } from '../text/width.js'
import { type Block, blocksOf } from './blocks.js'
import { columnWidths, indentStep } from './column-widths.js'
import { drawFrame, frameWidth } from './frame.js'
import { markPaint } from './mark.js'
import type { TableFormat } from './options.js'
import type { ShownColumn, ShownTable } from './shown.js'
import { shownTable } from './shown.js'
import { stackedLines } from './stacked.js'

type Brush = (text: string) => string

/** The lines of one cell, each exactly as wide as its column. Deep rows are set in by half the column at most. */
function cellLines(text: string, column: ShownColumn, width: number, depth: number): string[] {
  const indent = column.indent ? Math.min(depth * indentStep, Math.floor(width / 2)) : 0
  const fill = column.right ? padStart : padEnd
  // What stands free behind a number is no space to cut off.
  const lines = column.right && displayWidth(text) <= width ? [text] : wrapText(text, width - indent)
  return lines.map((line) => fill(' '.repeat(indent) + line, width))
}

function framedLines({ table, widths }: Block, paint: Paint): string[] {
  const frame = drawFrame(widths)
  const blanks = widths.map((width) => ' '.repeat(width))
  const draw = (texts: readonly string[], depth: number, brush: (column: number) => Brush): string[] => {
    const cells = table.columns.map((column, i) => cellLines(texts[i] as string, column, widths[i] as number, depth))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      frame.line(cells.map((lines, i) => brush(i)(lines[line] ?? (blanks[i] as string)))),
    )
  }
  const heads = table.columns.map((column) => column.head)
  const parts = [
    draw(heads, 0, () => paint.bold),
    table.rows.flatMap((row, at) => {
      const lines = draw(row.cells, row.depth, (i) => markPaint(row.marks?.[i] ?? row.mark, paint))
      return row.apart && at > 0 ? [frame.rule, ...lines] : lines
    }),
    table.totals === null ? [] : draw(table.totals, 0, () => paint.bold),
  ]
  const filled = parts.filter((lines) => lines.length > 0)
  return [frame.top, ...filled.flatMap((lines, i) => (i === 0 ? lines : [frame.rule, ...lines])), frame.bottom]
}

/**
 * A table for the terminal: title, frame, rows, totals, notes. No line is wider than `options.width` (40 or more).
 * Where the columns cannot be made narrow enough, those marked `wide` are left out, then columns that stay lead blocks
 * of the others, and at last each row becomes a list of `heading: value` lines.
 */
export const pretty: TableFormat = (table, { lang, width, paint }) => {
  const all = shownTable(table, lang)
  const needed = (): ShownTable => shownTable({ ...table, columns: table.columns.filter((one) => !one.wide) }, lang)
  const isWhole = columnWidths(all, width - frameWidth(all.columns.length)) !== null
  const shown = isWhole ? all : needed()
  const blocks = blocksOf(shown, width)
  const body =
    blocks === null
      ? stackedLines(shown, lang, width, paint)
      : blocks.flatMap((block, i) => (i === 0 ? [] : ['']).concat(framedLines(block, paint)))
  const title = wrapText(shown.title, width).map((line) => paint.bold(line))
  const notes = shown.notes.flatMap((note) => wrapText(note, width)).map((line) => paint.dim(line))
  return `${[...title, ...body, ...notes].join('\n').trimEnd()}\n`
}
