import { equal, sub } from '../../staffing/rational.js'
import type { Row } from '../table.js'
import { isNumber, type SheetValue } from './cell-value.js'
import type { SheetColumn } from './sheet-column.js'
import { type SummedCell, sumFormula } from './sum.js'

/** The rows of a sheet are counted from 1, and the first is the heading. */
export const firstRow = 2

/** What a cell of a row is calculated from: the rows that it sums, or two columns; null where it is just a number. */
export function cellFormula(
  { values, letters, column }: SheetColumn,
  at: number,
  rows: readonly Row[],
  columns: readonly SheetColumn[],
): string | null {
  const value = values[at] ?? null
  if (!isNumber(value)) return null
  const [from, what] = (column.minus ?? []).map((key) => columns.find((one) => one.column.key === key))
  if (from !== undefined && what !== undefined) {
    const [whole, part] = [from.values[at] ?? null, what.values[at] ?? null]
    const isDifference = isNumber(whole) && isNumber(part) && equal(sub(whole, part), value)
    return isDifference ? `${from.letters}${firstRow + at}-${what.letters}${firstRow + at}` : null
  }
  const { sums = 0 } = rows[at] as Row
  return sums === 0 ? null : sumFormula(value, letters, summed(values, rows, at - sums, at))
}

/** The cells of a column in the rows from one to before another. */
export const summed = (
  values: readonly SheetValue[],
  rows: readonly Pick<Row, 'depth'>[],
  from: number,
  to: number,
): SummedCell[] =>
  rows.slice(from, to).map(({ depth = 0 }, i) => ({ row: firstRow + from + i, value: values[from + i] ?? null, depth }))
