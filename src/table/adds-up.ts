import { add, type Rational, zero } from '../staffing/rational.js'
import { toFraction } from '../text/format.js'
import type { ComparedRow, FigureNumber } from './comparison.js'
import { sameNumber } from './difference.js'

/** True if the outermost of the rows come to the total, exactly, in every variant. What is not stated adds nothing. */
export function addsUp(rows: readonly ComparedRow[], total: ComparedRow): boolean {
  const top = rows.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  const outermost = rows.filter(({ depth }) => depth === top)
  return total.figures.every((whole, at) => {
    const parts = outermost.map((row) => row.figures[at])
    if (whole === undefined) return parts.every((part) => part === undefined)
    const isOpen = parts.some((part) => part !== undefined && part.low !== null && part.high === null)
    const low = sumOf(parts.map((part) => part?.low ?? null))
    const high = isOpen ? null : sumOf(parts.map((part) => part?.high ?? null))
    return sameNumber(whole.low, low) && sameNumber(whole.high, high)
  })
}

const sumOf = (parts: readonly FigureNumber[]): Rational =>
  parts.reduce<Rational>((sum, part) => (part === null ? sum : add(sum, toFraction(part))), zero)
