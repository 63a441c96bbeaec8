import type { Allowance } from '../../staffing/allowance.js'
import { type Duration, durationIn } from '../../staffing/duration.js'
import { div, mul, one, type Rational } from '../../staffing/rational.js'
import type { YearOfWork } from './model.js'

/** Hours of work in a duration: a day and a week are working ones. Null where the plan does not say how long they are. */
function hoursIn(time: Duration, { parts }: YearOfWork): Rational | null {
  const clock = durationIn(time, 'h')
  if (clock !== null || parts === null) return clock
  if (time.unit === 'week') return mul(time.amount, mul(parts.daysPerWeek, parts.hoursPerDay))
  const days = durationIn(time, 'day')
  return days === null ? null : mul(days, parts.hoursPerDay)
}

/** What an allowance comes to, and the two numbers that it is calculated from, where it is not stated as it is. */
export interface AllowedTime {
  readonly amount: Rational
  readonly steps: readonly [Rational, Rational] | null
}

/**
 * CAS: work of everybody as a share of available working time, hours over hours. A time per day or week is one of
 * working days and weeks, `2 hours per week` of 40 is 5%; a time per month or year, or one without, is of the year.
 */
export function shareOfTime(written: Allowance, year: YearOfWork): AllowedTime | null {
  if (written.is === 'share') return { amount: written.share, steps: null }
  const hours = hoursIn(written.time, year)
  if (hours === null) return null
  const times = written.every === null ? one : timesAYear(written.every)
  const [part, whole] =
    times === null && written.every !== null
      ? [hours, hoursIn(written.every, year)]
      : [mul(hours, times ?? one), year.hours]
  return whole === null || whole.n === 0n ? null : { amount: div(part, whole), steps: [part, whole] }
}

/** IAS: additional work as hours a year, hours by times. A time per week comes in every week of the year. */
export function hoursAYear(written: Allowance, year: YearOfWork): AllowedTime | null {
  if (written.is === 'share') return null
  const hours = hoursIn(written.time, year)
  if (hours === null) return null
  if (written.every === null) return { amount: hours, steps: null }
  const isWeekly = written.every.unit === 'week' && year.parts !== null
  const times = timesAYear(written.every) ?? (isWeekly ? div(year.parts.weeks, written.every.amount) : null)
  return times === null ? null : { amount: mul(hours, times), steps: [hours, times] }
}

function timesAYear(every: Duration): Rational | null {
  const years = durationIn(every, 'year')
  return years === null ? null : div(one, years)
}
