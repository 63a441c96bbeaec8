import { notNegative, positive } from './rates.js'
import { ceilHeads, compare, div, mul, one, type Rational, sub, sum } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** A year of one post: what is left of it for work. Days and hours may be fractions. */
export interface WorkingYear {
  readonly daysPerWeek: Rational
  readonly weeks: Rational
  /** Public holidays, leave, sickness, training: whole days away. */
  readonly daysAway: readonly Rational[]
  readonly hoursPerDay: Rational
}

/**
 * AWT, available working time of one post in a year: working days less days away, times hours a day (WHO, Workload
 * Indicators of Staffing Need, user's manual, 2010). StaffingError `negative` where more days are away than there are.
 */
export function availableWorkingTime(year: WorkingYear): { readonly days: Rational; readonly hours: Rational } {
  const away = sum(year.daysAway.map(notNegative))
  const days = notNegative(sub(mul(notNegative(year.daysPerWeek), notNegative(year.weeks)), away))
  return { days, hours: mul(days, notNegative(year.hoursPerDay)) }
}

/** Work that is counted: so many units a year, each of so many hours. */
export interface Activity {
  readonly volume: Rational
  readonly unitHours: Rational
}

export interface ActivityStaff {
  /** Units that one post does in a year: AWT / hours of a unit. Null for a unit that takes no time. */
  readonly standard: Rational | null
  readonly staff: Rational
}

export interface Wisn {
  readonly activities: readonly ActivityStaff[]
  /** Staff for the activities alone. */
  readonly base: Rational
  /** Category allowance factor: 1/(1 - CAS). */
  readonly categoryFactor: Rational
  /** Individual allowance factor: hours of additional work / AWT, an amount of staff. */
  readonly individual: Rational
  readonly required: Rational
  /** Rounded up once, at the end. */
  readonly heads: number
}

/**
 * WHO WISN: base = sum of volume / standard workload; required = base * CAF + IAF. `awt` in hours a year, `categoryShare`
 * (CAS) the share of it that support work of all takes, `additionalHours` (IAS) the hours a year of additional work of
 * some. StaffingError `zero_divisor`, `negative`, `cas_must_be_less_than_100`.
 */
export function wisn(
  awt: Rational,
  activities: readonly Activity[],
  categoryShare: Rational,
  additionalHours: Rational,
): Wisn {
  if (compare(notNegative(categoryShare), one) >= 0) throw new StaffingError('cas_must_be_less_than_100')
  const year = positive(awt)
  const staffed = activities.map(({ volume, unitHours }) => ({
    standard: notNegative(unitHours).n === 0n ? null : div(year, unitHours),
    staff: div(mul(notNegative(volume), unitHours), year),
  }))
  const base = sum(staffed.map(({ staff }) => staff))
  const categoryFactor = div(one, sub(one, categoryShare))
  const individual = div(notNegative(additionalHours), year)
  const required = sum([mul(base, categoryFactor), individual])
  return { activities: staffed, base, categoryFactor, individual, required, heads: ceilHeads(required) }
}

/** How existing staff stands to what is required: the ratio is 1 in balance, below 1 a shortage; null of no work. */
export function wisnRatio(
  existing: Rational,
  required: Rational,
): {
  readonly difference: Rational
  readonly ratio: Rational | null
  readonly state: 'shortage' | 'balanced' | 'excess' | null
} {
  const difference = sub(existing, required)
  if (required.n === 0n) return { difference, ratio: null, state: null }
  const order = compare(existing, required)
  return {
    difference,
    ratio: div(existing, required),
    state: order < 0 ? 'shortage' : order > 0 ? 'excess' : 'balanced',
  }
}
