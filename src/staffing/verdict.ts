import type { Band } from './band.js'
import { ceilHeads, compare, fromInteger, type Rational, sub, zero } from './rational.js'

export type Verdict = 'under' | 'ok' | 'ok-indivisible' | 'over'

/**
 * Where staff stands against a band, exactly (decision R2): `under` below the real minimum, `ok` up to the real maximum,
 * `ok-indivisible` up to `headsMax` (no whole person fits below the maximum), else `over`.
 */
export function verdict(actual: Rational, band: Band): Verdict {
  if (compare(actual, band.realMin) < 0) return 'under'
  if (band.realMax === null || band.headsMax === null || compare(actual, band.realMax) <= 0) return 'ok'
  return compare(actual, fromInteger(band.headsMax)) <= 0 ? 'ok-indivisible' : 'over'
}

/** What is missing to the real minimum, 0 where nothing is. */
export function deficit(actual: Rational, band: Band): Rational {
  return compare(actual, band.realMin) < 0 ? sub(band.realMin, actual) : zero
}

/** What is above the real maximum, 0 where nothing is: with `ok-indivisible`, the part of a person nobody can cut off. */
export function excess(actual: Rational, band: Band): Rational {
  return band.realMax !== null && compare(actual, band.realMax) > 0 ? sub(actual, band.realMax) : zero
}

/** Whole people to hire so that nothing is missing. */
export function headsToHire(actual: Rational, band: Band): number {
  return ceilHeads(deficit(actual, band))
}
