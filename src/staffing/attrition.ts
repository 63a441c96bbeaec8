import { notNegative } from './rates.js'
import { compare, div, fromInteger, mul, one, pow, type Rational, sub } from './rational.js'
import { rootBelow } from './root.js'
import { StaffingError } from './staffing-error.js'

/**
 * How attrition of a longer period becomes that of a month, and back: `compound` where leavers are not replaced in the
 * base (1-(1-m)^12), `simple` where the base is held constant by backfill (12 m). 2% a month is 21.5% or 24% a year.
 */
export type AttritionConvention = 'compound' | 'simple'

/** A share of heads from 0 to below 1. */
function rate(x: Rational): Rational {
  if (compare(notNegative(x), one) >= 0) throw new StaffingError('attrition_must_be_less_than_1')
  return x
}

/**
 * The monthly rate of attrition `x` over `months` months: 1-(1-x)^(1/months) or x/months. The root is irrational as a
 * rule, so what stays is cut after 24 decimal places: the rate is never too low, and half a leaver that is exact rounds
 * up as it should. StaffingError `attrition_must_be_less_than_1`, `negative`.
 */
export function monthlyAttrition(x: Rational, months: number, convention: AttritionConvention): Rational {
  if (convention === 'simple') return div(rate(x), fromInteger(months))
  return sub(one, rootBelow(sub(one, rate(x)), months))
}

/** The yearly rate of a monthly one, exactly: 1-(1-m)^12 or 12 m. StaffingError as `monthlyAttrition`. */
export function annualAttrition(monthly: Rational, convention: AttritionConvention): Rational {
  if (convention === 'simple') return mul(rate(monthly), fromInteger(12))
  return sub(one, pow(sub(one, rate(monthly)), 12))
}
