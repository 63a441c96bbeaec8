import type { PayBandParts } from '../../generated/plan.js'
import { readNumber } from '../../staffing/number.js'
import { add, div, fromInteger, type Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'

export interface Grade {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  /** P, M, …: the career track a grade belongs to. */
  readonly track: string | null
  /** Orders the grades of all tracks; its own, else that of the grade it equals. */
  readonly rank: Rational | null
  readonly pay: PayBand | null
}

/** Declared grades, by id, in plan order. Empty where the plan declares none. */
export type Grades = ReadonlyMap<string, Grade>

/** Base pay of one pay period. All three are the same where one amount is stated. */
export interface PayBand {
  readonly at: Pointer
  readonly min: Rational
  readonly mid: Rational
  readonly max: Rational
}

/** A pay band as plans write it. */
export type WrittenBand = string | number | PayBandParts | null | undefined

/**
 * A pay band with what is left out filled in: a missing middle is half-way, a missing end the middle. Null where no
 * point is stated, or one cannot be read (the schema has told).
 */
export function payBand(written: WrittenBand, at: Pointer): PayBand | null {
  if (written === undefined || written === null) return null
  if (typeof written !== 'object') {
    const amount = amountOf(written)
    return amount === null ? null : { at, min: amount, mid: amount, max: amount }
  }
  const [min, mid, max] = [written.min, written.mid, written.max].map(amountOf)
  const middle = mid ?? (min && max ? div(add(min, max), fromInteger(2)) : (min ?? max))
  return middle ? { at, min: min ?? middle, mid: middle, max: max ?? middle } : null
}

function amountOf(written: unknown): Rational | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null
  const read = readNumber(String(written))
  return read.ok ? read.value : null
}
