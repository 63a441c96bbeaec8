import { readNumber } from '../../../src/staffing/number.js'
import type { Rational } from '../../../src/staffing/rational.js'
import { toFraction } from '../../../src/text/format.js'

/** The input of a vector: whatever its file holds. */
export type Input = { readonly [field: string]: unknown }
/** What a kind computes, by the name of the expected key that it checks. */
export type Computed = { readonly [key: string]: unknown }
export type Kinds = { readonly [kind: string]: (input: Input) => Computed }

/** A number of a vector file, exactly. */
export function num(value: unknown): Rational {
  const read = readNumber(String(value))
  if (!read.ok) throw new TypeError(`not a number: ${String(value)}`)
  return read.value
}

/** A double as the decimal that it prints as, so that it is compared within the tolerance of its file. */
export const real = (value: number): Rational | string => (Number.isFinite(value) ? toFraction(value) : String(value))
