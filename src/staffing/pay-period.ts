/** A span of whole calendar months: a year, half-year, quarter or month. */
export interface PayPeriod {
  /** As written: `2027`, `2027-H1`, `2027-Q3`, `2027-04`. */
  readonly text: string
  /** Its months as `YYYY-MM`, in order. */
  readonly months: readonly string[]
}

const written = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/** Reads a period (format.md 4.1); null where the text is none. */
export function readPeriod(text: string): PayPeriod | null {
  const match = written.exec(text)
  if (match === null) return null
  const [, year = '', month, quarter, half] = match
  const [first, count] =
    month !== undefined
      ? [Number(month), 1]
      : quarter !== undefined
        ? [Number(quarter) * 3 - 2, 3]
        : half !== undefined
          ? [Number(half) * 6 - 5, 6]
          : [1, 12]
  const months = Array.from({ length: count }, (_, i) => `${year}-${String(first + i).padStart(2, '0')}`)
  return { text, months }
}

/** True if `inner` is a part of `outer`, and not all of it. */
export function isPartOf(inner: PayPeriod, outer: PayPeriod): boolean {
  return inner.months.length < outer.months.length && inner.months.every((month) => outer.months.includes(month))
}

/** Days of a month `YYYY-MM` of the Gregorian calendar. */
export function daysOfMonth(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  if (number === 2) return daysOfYear(year) - 337
  return [4, 6, 9, 11].includes(number) ? 30 : 31
}

/** 366 in leap years, else 365. */
export function daysOfYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365
}
