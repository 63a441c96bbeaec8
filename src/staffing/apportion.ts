import { notNegative } from './rates.js'
import { compare, div, floor, fromInteger, mul, type Rational, sub, sum, toHeads } from './rational.js'
import { StaffingError } from './staffing-error.js'

/**
 * Splits whole heads by weights with the largest remainder (Hamilton); of equal remainders the earlier item gets the
 * head. The parts always add up to `total`. StaffingError `negative`, or `weights_sum_zero` where there are heads and
 * nothing to split them by.
 */
export function apportion(total: number, weights: readonly Rational[]): readonly number[] {
  const heads = notNegative(fromInteger(total))
  const whole = sum(weights.map(notNegative))
  if (heads.n === 0n) return weights.map(() => 0)
  if (whole.n === 0n) throw new StaffingError('weights_sum_zero')
  const quotas = weights.map((weight) => div(mul(heads, weight), whole))
  const parts = quotas.map((quota) => toHeads(floor(quota)))
  const remainders = quotas.map((quota, i) => ({ i, left: sub(quota, fromInteger(floor(quota))) }))
  const missing = total - parts.reduce((a, b) => a + b, 0)
  for (const { i } of remainders.sort((a, b) => compare(b.left, a.left)).slice(0, missing)) parts[i]!++
  return parts
}
