import { ceilHeads, floorHeads, type Rational } from './rational.js'

/** What a norm asks for at one driver value: the exact band, and the whole heads it allows. Null is an open maximum. */
export interface Band {
  readonly realMin: Rational
  readonly realMax: Rational | null
  readonly headsMin: number
  readonly headsMax: number | null
}

/**
 * The band with its whole heads: `headsMin = ceil(realMin)` and, as a person is indivisible,
 * `headsMax = max(floor(realMax), headsMin)` (decision R2). RangeError beyond 2^53 - 1 heads.
 */
export function bandOf(realMin: Rational, realMax: Rational | null): Band {
  const headsMin = ceilHeads(realMin)
  return { realMin, realMax, headsMin, headsMax: realMax === null ? null : Math.max(floorHeads(realMax), headsMin) }
}
