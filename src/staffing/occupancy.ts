import { notNegative, positive } from './rates.js'
import { ceilHeads, div, mul, type Rational } from './rational.js'

/**
 * Offered traffic in erlangs: contacts * handling time / interval, both times in one unit.
 * StaffingError `zero_divisor`, `negative`.
 */
export function offeredTraffic(contacts: Rational, handlingTime: Rational, interval: Rational): Rational {
  return div(mul(notNegative(contacts), notNegative(handlingTime)), positive(interval))
}

/**
 * The fewest agents whose occupancy A/n is at most `limit` (a share): ceil(A / limit).
 * StaffingError `zero_divisor`, `negative`.
 */
export function agentsForOccupancy(traffic: Rational, limit: Rational): number {
  return ceilHeads(div(notNegative(traffic), positive(limit)))
}
