import { notNegative } from './rates.js'
import { ceilHeads, compare, div, mul, one, type Rational, sub, sum } from './rational.js'
import { StaffingError } from './staffing-error.js'

/**
 * Staff on the payroll so that `agents` are at work: agents/(1-s), never agents*(1+s). `shrinkage` is the share of paid
 * time not worked, 0 <= s < 1. StaffingError `shrinkage_must_be_less_than_1`, `negative`.
 */
export function staffWithShrinkage(
  agents: Rational,
  shrinkage: Rational,
): { readonly fte: Rational; readonly staff: number } {
  if (compare(notNegative(shrinkage), one) >= 0) throw new StaffingError('shrinkage_must_be_less_than_1')
  const fte = div(notNegative(agents), sub(one, shrinkage))
  return { fte, staff: ceilHeads(fte) }
}

/** Components that are each a share of the same paid time: they add up. */
export function shrinkageAdded(parts: readonly Rational[]): Rational {
  return sum(parts)
}

/** Components that are each a share of what the one before leaves: 1 - product of (1 - s). */
export function shrinkageChained(parts: readonly Rational[]): Rational {
  return sub(
    one,
    parts.reduce((left, part) => mul(left, sub(one, part)), one),
  )
}
