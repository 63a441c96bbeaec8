import { decimalText, type Fraction, toFraction } from '../../text/format.js'
import type { Cell, ColumnKind } from '../table.js'

/** What a cell of the sheet holds; `null` is an empty cell. */
export type SheetValue = null | string | Fraction | Date

/** From here on a spreadsheet would lose digits: it keeps 15. */
const mostPrecise = 10n ** 15n

/** The calendar of spreadsheets is wrong before this day: it has a 29 February 1900. */
const firstDay = '1900-03-01'

export const isNumber = (value: SheetValue): value is Fraction =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

/** `shown` is the text of the cell as people read it, for all that is neither a number nor a date. */
export function sheetValue(cell: Cell | undefined, kind: ColumnKind, shown: string): SheetValue {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number' || (typeof cell === 'object' && 'n' in cell)) return precise(toFraction(cell), shown)
  if (typeof cell !== 'string') return shown
  if (kind.is === 'date') return day(cell) ?? shown
  return kind.is === 'range' ? (plainNumber(shown) ?? shown) : shown
}

/** The nearest number that a spreadsheet can hold: 20 decimals are more than it has. */
export const asDouble = (number: Fraction): number => Number(decimalText(number, 20))

function precise(number: Fraction, shown: string): Fraction | string {
  const size = (number.n < 0n ? -number.n : number.n) / number.d
  return size < mostPrecise ? number : shown
}

/** A range that is one number: `12`, `1,200`. */
function plainNumber(text: string): Fraction | undefined {
  const digits = text.replaceAll(',', '')
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(digits) ? toFraction(Number(digits)) : undefined
}

/** Midnight UTC of an ISO date. */
function day(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < firstDay) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date
}
