import { daysOfMonth, daysOfYear } from './pay-period.js'
import { fromInteger, type Rational, rational, zero } from './rational.js'

/**
 * How a month is paid in which somebody joins or leaves (staffing.md 5). The same dates give four amounts:
 * - `calendar-month`: days in post ÷ days of that month;
 * - `days-in-year`: days in post × 12 ÷ days of the year, so that a long month pays more than a short one;
 * - `whole-months`: every month in which there is a day in post counts whole;
 * - `half-month`: the 1st to the 15th and the rest are halves; a half counts when all of it is in post.
 * A full calendar year is 12 months under each.
 */
export type Proration = 'calendar-month' | 'days-in-year' | 'whole-months' | 'half-month'

/** First and last day in post as ISO dates, both counting; null is open. */
export interface InPost {
  readonly from: string | null
  readonly to: string | null
}

/** First and last day of the month in post, 1 to its length; null where there is none. */
function daysInPost(month: string, { from, to }: InPost): { first: number; last: number } | null {
  const length = daysOfMonth(month)
  const dayOf = (date: string | null, open: number): number => {
    if (date === null || date.slice(0, 7) !== month) return open
    return Number(date.slice(8, 10))
  }
  const starts = from?.slice(0, 7) ?? ''
  const ends = to?.slice(0, 7) ?? '9999-99'
  if (starts > month || ends < month) return null
  const [first, last] = [dayOf(from, 1), dayOf(to, length)]
  return first > last ? null : { first, last }
}

/**
 * What is due for one calendar month (`YYYY-MM`) as a part of a twelfth of the year's pay: 1 is a full month, except by
 * `days-in-year`, where January is 31 × 12 ÷ 365. ISO dates; 0 where nobody is in post.
 */
export function paidMonth(proration: Proration, month: string, inPost: InPost): Rational {
  const days = daysInPost(month, inPost)
  if (days === null) return zero
  const { first, last } = days
  switch (proration) {
    case 'calendar-month':
      return rational(last - first + 1, daysOfMonth(month))
    case 'days-in-year':
      return rational((last - first + 1) * 12, daysOfYear(Number(month.slice(0, 4))))
    case 'whole-months':
      return fromInteger(1)
    case 'half-month':
      return rational(Number(first === 1 && last >= 15) + Number(first <= 16 && last === daysOfMonth(month)), 2)
  }
}
