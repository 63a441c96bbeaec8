import type { Band } from './band.js'
import { notNegative, ordered, positive, type Rates, ratesBand } from './rates.js'
import { div, mul, type Rational } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** `low` to `high` heads per `per` units of a driver; `high` null is "at least". */
export interface Density {
  readonly low: Rational
  readonly high: Rational | null
  readonly per: Rational
}

/** Heads for one unit of the driver. StaffingError `zero_divisor` if `per` is zero, `negative` below zero. */
export function densityRates({ low, high, per }: Density): Rates {
  positive(per)
  const rates = ordered(low, high)
  return { low: div(rates.low, per), high: rates.high === null ? null : div(rates.high, per) }
}

/**
 * The band [aD/K, bD/K] of a density at a driver value: staff per unit of driver, without steps.
 * StaffingError `zero_divisor`, `negative`.
 */
export function densityBand(density: Density, driver: Rational): Band {
  return ratesBand(densityRates(density), driver)
}

/** Driver values a team carries within the real band; null is without limit. */
export interface Reach {
  readonly from: Rational | null
  readonly to: Rational | null
}

/**
 * The reverse question: [fK/b, fK/a], the driver values for which `fte` lies in the real band (without the indivisible
 * person; for that see `holdsFor`). StaffingError `zero_divisor` where the maximum is zero and there is staff.
 */
export function reach(density: Density, fte: Rational): Reach {
  const { low, high } = densityRates(density)
  notNegative(fte)
  if (high !== null && high.n === 0n && fte.n > 0n) throw new StaffingError('zero_divisor')
  return {
    from: high === null || high.n === 0n ? null : div(fte, high),
    to: low.n === 0n ? null : div(fte, low),
  }
}

/** Work in heads: `need` heads for every `per` of the driver. StaffingError `zero_divisor`, `negative`. */
export function workload(need: Rational, per: Rational, driver: Rational): Rational {
  return div(mul(notNegative(need), notNegative(driver)), positive(per))
}
