import { readNumber, readRange } from '../../staffing/number.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'

/** What causes work: users, orders, contents. A value known only as a range has different ends. */
export interface Driver {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly value: { readonly from: Rational; readonly to: Rational } | null
  /** No layer sets a value: it is the range of the stage that is looked at. */
  readonly ofStage: boolean
  /** An option set the value, not the plan. */
  readonly setOutside: boolean
  readonly unit: string | null
  readonly definition: Name | null
  readonly source: string | null
  readonly asOf: string | null
}

export type Drivers = ReadonlyMap<string, Driver>

/** A range as plans write it: `3`, `3-5`, `at least 3`, or a map with one end or both. */
export type WrittenRange = string | number | { readonly from?: string | number; readonly to?: string | number }

export interface Range {
  readonly from: Rational | null
  readonly to: Rational | null
}

/** The ends of a range, null where open. Null in all where it cannot be read (the schema has told). */
export function rangeOf(written: WrittenRange): Range | null {
  if (typeof written !== 'object') {
    const read = readRange(String(written))
    return read.ok ? { from: read.value.from, to: read.value.to } : null
  }
  const from = endOf(written.from)
  const to = endOf(written.to)
  return from === null && to === null ? null : { from, to }
}

function endOf(written: string | number | undefined): Rational | null {
  if (written === undefined) return null
  const read = readNumber(String(written))
  return read.ok ? read.value : null
}

/** What norms are judged at: both ends; of an open range the end it has, twice (decision R3). Null below zero. */
export function judgedAt(range: Range | null): { readonly from: Rational; readonly to: Rational } | null {
  const from = range?.from ?? range?.to ?? null
  const to = range?.to ?? range?.from ?? null
  return from === null || to === null || from.n < 0n ? null : { from, to }
}
