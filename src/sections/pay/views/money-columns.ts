import type { Cell, Column, Row } from '../../../table/table.js'
import { withCurrency } from '../../../text/currency.js'
import type { Fraction } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { PaySettings, Span } from '../model.js'
import { moneyDigits } from '../money-text.js'

/** A column of amounts. */
export function moneyColumn(
  key: string,
  head: Pair,
  { currency, places }: PaySettings,
  more: Partial<Column> = {},
): Column {
  return { key, head, kind: { is: 'money', currency, places }, ...more }
}

/** A column for people of amounts that may be ranges, as text. */
export function spanColumn(key: string, head: Pair, { currency }: PaySettings, more: Partial<Column> = {}): Column {
  return { key, head: withCurrency(head, currency), kind: { is: 'range' }, readBy: 'people', ...more }
}

/** Decimals that spans of one column are shown with: none where all are whole. */
export function decimalsOf(spans: readonly Span[], { places }: PaySettings): number {
  return spans.every(({ low, high }) => low.d === 1n && (high === null || high.d === 1n)) ? 0 : places
}

/** `1,000-1,200.50`, or one number; an open end is `…`. */
export function shownSpan({ low, high }: Span, decimals: number): string {
  const [from, to] = [moneyDigits(low, decimals), high === null ? '…' : moneyDigits(high, decimals)]
  return from === to ? from : `${from}-${to}`
}

/** Amounts of a column in which all are whole are shown without decimals. */
export function withoutEmptyDecimals(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  return columns.map((column) => {
    if (column.kind.is !== 'money') return column
    const isWhole = rows.every((row) => isWholeCell(row.cells[column.key]))
    return isWhole ? { ...column, kind: { ...column.kind, places: 0 } } : column
  })
}

function isWholeCell(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  if (typeof cell === 'number') return Number.isInteger(cell)
  return typeof cell === 'object' && 'd' in cell && (cell as Fraction).d === 1n
}
