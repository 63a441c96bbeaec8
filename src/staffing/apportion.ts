import { type Band, bandOf } from './band.js'
import { notNegative } from './rates.js'
import { compare, div, floor, fromInteger, mul, type Rational, sub, sum, toHeads } from './rational.js'
import { StaffingError } from './staffing-error.js'

/**
 * Splits whole heads by weights with the largest remainder (Hamilton); of equal remainders the earlier item gets the
 * head. The parts always add up to `total`. StaffingError `negative`, or `weights_sum_zero` where there are heads and
 * nothing to split them by.
 */
export function apportion(total: number, weights: readonly Rational[]): readonly number[] {
  const quotas = quotasOf(total, weights)
  const parts = quotas.map((quota) => toHeads(floor(quota)))
  const remainders = quotas.map((quota, i) => ({ i, left: sub(quota, fromInteger(floor(quota))) }))
  const missing = total - parts.reduce((a, b) => a + b, 0)
  for (const { i } of remainders.sort((a, b) => compare(b.left, a.left)).slice(0, missing)) parts[i]!++
  return parts
}

/** The exact part of each weight, before anything is rounded. Errors as `apportion`. */
export function quotasOf(total: number, weights: readonly Rational[]): readonly Rational[] {
  const heads = notNegative(fromInteger(total))
  const whole = sum(weights.map(notNegative))
  if (heads.n === 0n) return weights.map(() => heads)
  if (whole.n === 0n) throw new StaffingError('weights_sum_zero')
  return weights.map((weight) => div(mul(heads, weight), whole))
}

/** One part of a split, counted from 0: least and most are its heads. A weight of null is the driver. */
export interface Part {
  readonly heads: number
  readonly weights: readonly (Rational | null)[]
  readonly part: number
}

/** The band of one part at a driver value. Errors as `apportion`. */
export function partBand({ heads, weights, part }: Part, driver: Rational): Band {
  const own = fromInteger(
    apportion(
      heads,
      weights.map((weight) => weight ?? driver),
    )[part] ?? 0,
  )
  return bandOf(own, own)
}
