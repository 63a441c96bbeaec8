import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Lang } from '../../text/lang.js'
import { displayWidth } from '../../text/width.js'
import { type ShownTable, shownTable, totalOf } from '../shown.js'
import type { Column, Table } from '../table.js'
import { asDouble, isNumber, type SheetValue, sheetValue } from './cell-value.js'
import { columnLetters } from './column-letters.js'
import { dateFormat, numberFormat, textFormat } from './number-format.js'
import { sharedText } from './sheet-text.js'
import { headStyle, markStyle, noteStyle, totalStyle } from './styles.js'
import { type SummedCell, sumFormula } from './sum.js'

/** A table as the writer takes it. */
export interface Sheet {
  readonly data: SheetData
  /** In characters, for each column. */
  readonly widths: readonly number[]
  /** What the formulas come to, by the address of their cell: the writer leaves it out. */
  readonly results: ReadonlyMap<string, number>
}

type Style = Omit<CellObject, 'value' | 'type' | 'format'>

const widest = 60
const deepest = 15
/** The rows of a sheet are counted from 1, and the first is the heading. */
const firstRow = 2

interface SheetColumn {
  readonly column: Column
  readonly letters: string
  /** Of the rows. */
  readonly values: readonly SheetValue[]
  readonly total: SheetValue | undefined
  readonly format: string
  readonly right: boolean
  readonly wraps: boolean
  readonly width: number
}

/** Heading, rows, totals, and below them, after a free row, the notes. */
export function sheetOf(whole: Table, lang: Lang): Sheet {
  const table = { ...whole, columns: whole.columns.filter((column) => column.readBy !== 'programs') }
  const shown = shownTable(table, lang)
  const columns = table.columns.map((_, index) => sheetColumn(table, shown, index))
  const hasStatus = table.columns.some((column) => column.kind.is === 'status')
  const rows = table.rows.map(({ mark }, index) =>
    columns.map((column) => {
      const saysIt = !hasStatus || column.column.kind.is === 'status'
      const indent = column.column.indent ? Math.min(shown.rows[index]?.depth ?? 0, deepest) : 0
      return cellOf(column.values[index] ?? null, column, {
        ...markStyle(mark, saysIt),
        ...(indent > 0 ? { indent } : {}),
        alignVertical: 'top',
      })
    }),
  )
  const results = new Map<string, number>()
  const depths = shown.rows.map((row) => row.depth)
  const totals = shown.totals?.map((text, index) => totalCell(text, columns[index] as SheetColumn, depths, results))
  const notes = shown.notes.map((note) => [textCell(note, noteStyle)])
  return {
    data: [
      columns.map(({ right }, index) => headCell(shown.columns[index]?.head ?? '', right)),
      ...rows,
      ...(totals === undefined ? [] : [totals]),
      ...(notes.length === 0 ? [] : [[], ...notes]),
    ],
    widths: columns.map(({ width }) => width),
    results,
  }
}

function sheetColumn(table: Table, shown: ShownTable, index: number): SheetColumn {
  const column = table.columns[index] as Column
  const { right, head, wraps } = shown.columns[index] as ShownTable['columns'][number]
  const textOf = (row: number): string => shown.rows[row]?.cells[index] ?? ''
  const values = table.rows.map((row, at) => sheetValue(row.cells[column.key], column.kind, textOf(at)))
  const stated = totalOf(table, column)
  const totalText = shown.totals?.[index] ?? ''
  const total = stated === undefined ? undefined : sheetValue(stated, column.kind, totalText)
  const indent = (row: number): number => (column.indent ? 2 * Math.min(shown.rows[row]?.depth ?? 0, deepest) : 0)
  const natural = table.rows.reduce(
    (width, _, row) => Math.max(width, displayWidth(textOf(row)) + indent(row)),
    Math.max(displayWidth(head), displayWidth(totalText)),
  )
  return {
    column,
    letters: columnLetters(index),
    values,
    total,
    format: numberFormat(column.kind, [...values, total ?? null].filter(isNumber)),
    right,
    wraps: wraps && natural > widest,
    width: Math.min(natural, widest) + 2,
  }
}

function cellOf(value: SheetValue, { format, right, wraps }: SheetColumn, style: Style): CellObject | null {
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
function totalCell(
  text: string,
  column: SheetColumn,
  depths: readonly number[],
  results: Map<string, number>,
): CellObject {
  const { total, letters, values, format } = column
  if (total === undefined) return text === '' ? totalStyle : textCell(text, totalStyle)
  if (isNumber(total)) {
    const cells = values.map((value, at): SummedCell => ({ row: firstRow + at, value, depth: depths[at] ?? 0 }))
    const formula = sumFormula(total, letters, cells)
    if (formula !== null) {
      results.set(`${letters}${firstRow + values.length}`, asDouble(total))
      return { ...totalStyle, type: 'Formula', value: formula, format }
    }
  }
  return cellOf(total, column, totalStyle) ?? totalStyle
}
