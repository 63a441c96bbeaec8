import { readRange } from '../staffing/number.js'

/** A driver's value from outside the plan as it is written, trimmed: a number or a range of 0 or more; else undefined. */
export function driverText(written: string): string | undefined {
  const text = written.trim()
  const read = readRange(text)
  if (!read.ok || read.value.swapped) return undefined
  const { from, to } = read.value
  return from === null || to === null || from.n < 0n ? undefined : text
}
