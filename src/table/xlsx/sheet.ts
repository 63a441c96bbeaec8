import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Lang } from '../../text/lang.js'
import { shownTable } from '../shown.js'
import type { Table } from '../table.js'
import { asDouble, isNumber, type SheetValue } from './cell-value.js'
import { cellFormula, firstRow, summed } from './formula.js'
import { dateFormat, textFormat } from './number-format.js'
import { deepest, rowFormat, type SheetColumn, sheetColumn } from './sheet-column.js'
import { sharedText } from './sheet-text.js'
import { headStyle, markStyle, noteStyle, totalStyle } from './styles.js'
import { sumFormula } from './sum.js'

/** A table as the writer takes it. */
export interface Sheet {
  readonly data: SheetData
  /** In characters, for each column. */
  readonly widths: readonly number[]
  /** How many columns stay in sight. */
  readonly stays: number
  /** What the formulas come to, by the address of their cell: the writer leaves it out. */
  readonly results: ReadonlyMap<string, number>
}

type Style = Omit<CellObject, 'value' | 'type' | 'format'>
type Format = Pick<SheetColumn, 'format' | 'right' | 'wraps'>

/** Heading, rows, totals, and below them, after a free row, the notes. */
export function sheetOf(whole: Table, lang: Lang): Sheet {
  const table = { ...whole, columns: whole.columns.filter((column) => column.readBy !== 'programs') }
  const shown = shownTable(table, lang)
  const columns = table.columns.map((_, index) => sheetColumn(table, shown, index))
  const hasStatus = table.columns.some((column) => column.kind.is === 'status')
  const results = new Map<string, number>()
  const rows = table.rows.map((row, index) => {
    const formatOf = rowFormat(row, index, columns)
    return columns.map((column) => {
      const { key, kind, indent: isIndented } = column.column
      const own = row.marks?.[key]
      const saysIt = !hasStatus || kind.is === 'status'
      const indent = isIndented ? Math.min(shown.rows[index]?.depth ?? 0, deepest) : 0
      const style = {
        ...(row.sums === undefined ? {} : totalStyle),
        ...(own === undefined ? markStyle(row.mark, saysIt) : markStyle(own, true)),
        ...(indent > 0 ? { indent } : {}),
        alignVertical: 'top' as const,
      }
      const format = formatOf(column)
      const value = column.values[index] ?? null
      const formula = cellFormula(column, index, table.rows, columns)
      if (formula === null || !isNumber(value)) return cellOf(value, { ...column, format }, style) ?? filled(row, style)
      results.set(`${column.letters}${firstRow + index}`, asDouble(value))
      return { ...style, type: 'Formula' as const, value: formula, format }
    })
  })
  const totals = shown.totals?.map((text, index) => totalCell(text, columns[index] as SheetColumn, table, results))
  const notes = shown.notes.map((note) => [textCell(note, noteStyle)])
  return {
    data: [
      columns.map(({ right }, index) => headCell(shown.columns[index]?.head ?? '', right)),
      ...rows,
      ...(totals === undefined ? [] : [totals]),
      ...(notes.length === 0 ? [] : [[], ...notes]),
    ],
    widths: columns.map(({ width }) => width),
    stays: columns.findIndex(({ column }) => !column.stays),
    results,
  }
}

/** An empty cell of a row of totals has its line too. */
const filled = (row: Table['rows'][number], style: Style): CellObject | null => (row.sums === undefined ? null : style)

function cellOf(value: SheetValue, { format, right, wraps }: Format, style: Style): CellObject | null {
  if (value === null) return null
  if (value instanceof Date) return { ...style, type: Date, value, format: dateFormat }
  if (isNumber(value)) return { ...style, type: Number, value: asDouble(value), format }
  return textCell(value, { ...style, align: right ? 'right' : 'left', ...(wraps ? { wrap: true } : {}) })
}

const textCell = (text: string, style: Style): CellObject => ({
  ...style,
  type: String,
  value: sharedText(text),
  format: textFormat,
})

const headCell = (text: string, right: boolean): CellObject =>
  textCell(text, { ...headStyle, wrap: true, align: right ? 'right' : 'left' })

/** A sum is live, with its result beside it; any other total is what the plan says it is. */
function totalCell(text: string, column: SheetColumn, { rows }: Table, results: Map<string, number>): CellObject {
  const { total, letters, values, format } = column
  if (total === undefined) return text === '' ? totalStyle : textCell(text, totalStyle)
  if (isNumber(total)) {
    const formula = sumFormula(total, letters, summed(values, rows, 0, rows.length))
    if (formula !== null) {
      results.set(`${letters}${firstRow + values.length}`, asDouble(total))
      return { ...totalStyle, type: 'Formula', value: formula, format }
    }
  }
  return cellOf(total, column, totalStyle) ?? totalStyle
}
