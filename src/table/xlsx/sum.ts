import { add, compare, type Rational, zero } from '../../staffing/rational.js'
import type { Fraction } from '../../text/format.js'
import { isNumber, type SheetValue } from './cell-value.js'

/** A cell of one column: where it stands, what it holds, how deep its row lies. */
export interface SummedCell {
  readonly row: number
  readonly value: SheetValue
  readonly depth: number
}

/** More would be refused as arguments of one function. */
const mostParts = 255

/**
 * The formula whose result is this total, `null` where there is none: the sum of all rows, or of the outermost where the
 * others are parts of those. Compared exactly, so a total that is no sum never becomes one.
 */
export function sumFormula(total: Fraction, column: string, cells: readonly SummedCell[]): string | null {
  const top = cells.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  for (const part of [cells, cells.filter(({ depth }) => depth === top)]) {
    if (!addsUpTo(total, part)) continue
    const ranges = rangesOf(part.map(({ row }) => row))
    if (ranges.length > mostParts) continue
    return `SUM(${ranges.map(([from, to]) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`)).join(',')})`
  }
  return null
}

function addsUpTo(total: Fraction, cells: readonly SummedCell[]): boolean {
  let sum: Rational = zero
  let counted = 0
  for (const { value } of cells) {
    if (value === null) continue
    if (!isNumber(value)) return false
    sum = add(sum, value)
    counted++
  }
  return counted > 0 && compare(sum, total) === 0
}

/** Runs of rows that follow each other, first and last. */
function rangesOf(rows: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges[ranges.length - 1]
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges
}
