import { displayWidth } from '../../text/width.js'
import { kindIn, type ShownTable, totalOf } from '../shown.js'
import type { Column, Row, Table } from '../table.js'
import { isNumber, type SheetValue, sheetValue } from './cell-value.js'
import { columnLetters } from './column-letters.js'
import { numberFormat } from './number-format.js'

const widest = 60

/** More is not set in. */
export const deepest = 15

export interface SheetColumn {
  readonly column: Column
  readonly letters: string
  /** Of the rows. */
  readonly values: readonly SheetValue[]
  readonly total: SheetValue | undefined
  readonly format: string
  readonly right: boolean
  readonly wraps: boolean
  /** In characters. */
  readonly width: number
}

/** What one column of a table holds in a sheet, how its numbers are shown, and how wide it is. */
export function sheetColumn(table: Table, shown: ShownTable, index: number): SheetColumn {
  const column = table.columns[index] as Column
  const { right, head, wraps } = shown.columns[index] as ShownTable['columns'][number]
  const textOf = (row: number): string => shown.rows[row]?.cells[index] ?? ''
  const values = table.rows.map((row, at) => sheetValue(row.cells[column.key], kindIn(row, column.kind), textOf(at)))
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

/** The format of each row's numbers in columns of ranges, where the row says what they are; differences have a sign. */
export function rowFormat(row: Row, at: number, columns: readonly SheetColumn[]): (column: SheetColumn) => string {
  const numbers = columns.flatMap(({ column, values }) => (column.kind.is === 'range' ? [values[at] ?? null] : []))
  const own = row.kind === undefined ? null : numberFormat(row.kind, numbers.filter(isNumber))
  return ({ column, format }) => {
    const code = own !== null && column.kind.is === 'range' ? own : format
    return column.minus === undefined ? code : `+${code};-${code};0`
  }
}
