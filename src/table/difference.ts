import { equal, sub } from '../staffing/rational.js'
import { type Fraction, toFraction } from '../text/format.js'
import type { Figure, FigureNumber } from './comparison.js'

/** What is more (or less) at either end; null where one of the two is not stated, or is open. */
export interface Difference {
  readonly low: Fraction | null
  readonly high: Fraction | null
}

const minus = (one: FigureNumber, other: FigureNumber): Fraction | null =>
  one === null || other === null ? null : sub(toFraction(one), toFraction(other))

/** How far a figure is from the first one, exactly; nothing where only one of them is partial. */
export function differenceFrom(first: Figure | undefined, figure: Figure | undefined): Difference {
  if (first === undefined || figure === undefined || first.partial !== figure.partial) return { low: null, high: null }
  return { low: minus(figure.low, first.low), high: minus(figure.high, first.high) }
}

/** True if both are the same number, or neither is one. */
export const sameNumber = (one: FigureNumber, other: FigureNumber): boolean =>
  one === null || other === null ? one === other : equal(toFraction(one), toFraction(other))

/** True if all that programs are told of the two is the same. */
export function sameFigures(one: Figure | undefined, other: Figure | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return (
    sameNumber(one.low, other.low) &&
    sameNumber(one.high, other.high) &&
    sameNumber(one.least ?? null, other.least ?? null) &&
    sameNumber(one.most ?? null, other.most ?? null) &&
    (one.notStated ?? 0) === (other.notStated ?? 0) &&
    one.status?.code === other.status?.code
  )
}
