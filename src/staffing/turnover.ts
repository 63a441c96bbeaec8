import { positive } from './rates.js'
import { div, fromInteger, type Rational, rational, sum } from './rational.js'

/**
 * Turnover: leavers of a period over its average headcount. Say which average: they give different rates (ICMI: 13
 * leavers, 84 at the start and 143 at the end are 11.5%). StaffingError `zero_divisor`, `negative`.
 */
export function turnover(leavers: number, average: Rational): Rational {
  return div(fromInteger(leavers), positive(average))
}

/** The average of the headcounts at the start and at the end of a period. */
export function averageOfEnds(opening: number, closing: number): Rational {
  return rational(opening + closing, 2)
}

/** The average of a period's headcounts, e.g. the 13 month ends of a year. RangeError without any. */
export function averageOfPoints(headcounts: readonly number[]): Rational {
  return div(sum(headcounts.map((heads) => fromInteger(heads))), fromInteger(headcounts.length))
}
