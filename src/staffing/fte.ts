import { positive } from './rates.js'
import { add, div, fromInteger, mul, type Rational, sum } from './rational.js'

/** People who work so many hours in each of the year's weeks. */
export interface PartTime {
  readonly people: Rational
  readonly hoursPerWeek: Rational
}

export interface FullTimeEquivalent {
  /** Hours of the part-timers in a year. */
  readonly partHours: Rational
  readonly partFte: Rational
  readonly totalFte: Rational
}

/**
 * Full-time equivalents: full-timers plus part-time hours of a year over the hours of one full-time year.
 * StaffingError `zero_divisor`.
 */
export function fullTimeEquivalent(
  fullTimers: Rational,
  partTimers: readonly PartTime[],
  year: { readonly weeks: Rational; readonly fullTimeHours: Rational },
): FullTimeEquivalent {
  const partHours = sum(partTimers.map(({ people, hoursPerWeek }) => mul(mul(people, hoursPerWeek), year.weeks)))
  const partFte = div(partHours, positive(year.fullTimeHours))
  return { partHours, partFte, totalFte: add(fullTimers, partFte) }
}

/** The HR ratio and its kin: count / total * 100, e.g. HR FTE per 100 FTE. StaffingError `zero_divisor`. */
export function perHundred(count: Rational, total: Rational): Rational {
  return div(mul(count, fromInteger(100)), positive(total))
}
