import { readNumber } from '../../../src/staffing/number.js'
import type { Rational } from '../../../src/staffing/rational.js'

/** The input of a vector: whatever its file holds. Each kind reads its fields with the functions below. */
export type Input = { readonly [field: string]: unknown }
/** What a kind computes, by the name of the expected key that it checks. */
export type Computed = { readonly [key: string]: unknown }
export type Kind = (input: Input) => Computed
/** By kind: how the public functions answer the vectors of one suite. */
export type Suite = { readonly [kind: string]: Kind }

export function num(value: unknown): Rational {
  const read = readNumber(String(value))
  if (!read.ok) throw new TypeError(`not a number: ${String(value)}`)
  return read.value
}

export const optional = (value: unknown): Rational | null => (value === null || value === undefined ? null : num(value))
export const list = (value: unknown): readonly unknown[] => value as readonly unknown[]
export const inputs = (value: unknown): readonly Input[] => value as readonly Input[]
export const numbers = (value: unknown): readonly Rational[] => list(value).map(num)
