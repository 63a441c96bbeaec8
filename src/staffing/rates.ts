import { type Band, bandOf } from './band.js'
import { compare, mul, type Rational } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** Heads for one unit of a driver, from `low` to `high`; null is no maximum. What density, capacity and share come to. */
export interface Rates {
  readonly low: Rational
  readonly high: Rational | null
}

/** The number itself, or a StaffingError `negative`. */
export function notNegative(x: Rational): Rational {
  if (x.n < 0n) throw new StaffingError('negative')
  return x
}

/** A positive divisor (a block, a capacity), or a StaffingError `zero_divisor` or `negative`. */
export function positive(divisor: Rational): Rational {
  if (divisor.n === 0n) throw new StaffingError('zero_divisor')
  return notNegative(divisor)
}

/** Both rates in order and not negative: a range given the wrong way round means the same. */
export function ordered(low: Rational, high: Rational | null): Rates {
  notNegative(low)
  if (high === null) return { low, high }
  notNegative(high)
  return compare(low, high) > 0 ? { low: high, high: low } : { low, high }
}

/** The band `low * driver` to `high * driver`. A driver of zero needs nobody. StaffingError `negative`. */
export function ratesBand(rates: Rates, driver: Rational): Band {
  notNegative(driver)
  return bandOf(mul(rates.low, driver), rates.high === null ? null : mul(rates.high, driver))
}
