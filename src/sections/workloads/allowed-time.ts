import type { Allowance } from '../../staffing/allowance.js'
import { type Duration, durationIn } from '../../staffing/duration.js'
import { div, mul, type Rational } from '../../staffing/rational.js'
import type { YearOfWork } from './model.js'

/** Hours of work in a duration: a day and a week are working ones. Null where the plan does not say how long they are. */
function hoursIn(time: Duration, { parts }: YearOfWork): Rational | null {
  const clock = durationIn(time, 'h')
  if (clock !== null || parts === null) return clock
  if (time.unit === 'week') return mul(time.amount, mul(parts.daysPerWeek, parts.hoursPerDay))
  const days = durationIn(time, 'day')
  return days === null ? null : mul(days, parts.hoursPerDay)
}

/**
 * CAS: work of everybody as a share of available working time. A time per day or week is one of working days and weeks,
 * `2 hours per week` of 40 is 5%; a time per month or year, or one without, is of the year.
 */
export function shareOfTime(written: Allowance, year: YearOfWork): Rational | null {
  if (written.is === 'share') return written.share
  const hours = hoursIn(written.time, year)
  if (hours === null) return null
  const perYear = written.every === null ? hours : overYear(hours, written.every)
  if (perYear !== null) return year.hours.n === 0n ? null : div(perYear, year.hours)
  const span = written.every === null ? null : hoursIn(written.every, year)
  return span === null || span.n === 0n ? null : div(hours, span)
}

/** IAS: additional work as hours a year. A time per week comes in every week of the year. */
export function hoursAYear(written: Allowance, year: YearOfWork): Rational | null {
  if (written.is === 'share') return null
  const hours = hoursIn(written.time, year)
  if (hours === null || written.every === null) return hours
  const perYear = overYear(hours, written.every)
  if (perYear !== null || written.every.unit !== 'week' || year.parts === null) return perYear
  return div(mul(hours, year.parts.weeks), written.every.amount)
}

const overYear = (hours: Rational, every: Duration): Rational | null => {
  const years = durationIn(every, 'year')
  return years === null ? null : div(hours, years)
}
