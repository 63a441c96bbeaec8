/** A calendar month as a number: months since year 0, so that months add and compare. */
export type Month = number

const written = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The month that `2027-01` names; null for any other text. */
export function readMonth(text: string): Month | null {
  const match = written.exec(text)
  return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1
}

/** `2027-01`. */
export function monthText(month: Month): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** The spelling of a month that is written otherwise, such as `2027/1` or `2027年1月`; null where none is certain. */
export function monthMeant(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))(?:[-/.]?\d{1,2}日?)?$/.exec(plain)
  if (match === null) return null
  const month = `${match[1]}-${(match[2] ?? match[3] ?? '').padStart(2, '0')}`
  return readMonth(month) === null ? null : month
}

/** Months from one to another, both included. */
export interface MonthRange {
  readonly from: Month
  readonly to: Month
}

/** Reads `2027-08` or `2027-11 to 2028-01` (also `至`, `~`, `–`). Null where a month cannot be read. */
export function readMonthRange(text: string): MonthRange | null {
  const [first = '', second, ...rest] = text.normalize('NFKC').split(/\s+to\s+|\s*[至到~–—]\s*|\s+-\s+/)
  const from = readMonth(first.trim())
  const to = second === undefined ? from : readMonth(second.trim())
  return from === null || to === null || rest.length > 0 ? null : { from, to }
}
