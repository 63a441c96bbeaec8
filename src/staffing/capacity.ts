import type { Band } from './band.js'
import { notNegative, positive, type Rates, ratesBand } from './rates.js'
import { compare, div, type Rational, zero } from './rational.js'

/**
 * `count` heads serve from `low` to `high` units of a driver (`1 per 1000-5000 users`), also between roles (`x of X per
 * y1..y2 of Y`). The larger number gives the minimum of heads. `low` null or zero sets no maximum, `high` null no
 * minimum.
 */
export interface Capacity {
  readonly count: Rational
  readonly low: Rational | null
  readonly high: Rational | null
}

/** Heads for one unit of the driver. The ends may be given either way round. StaffingError `zero_divisor`, `negative`. */
export function capacityRates({ count, low, high }: Capacity): Rates {
  notNegative(count)
  const swapped = low !== null && high !== null && compare(low, high) > 0
  const [least, most] = swapped ? [high, low] : [low, high]
  if (least !== null) notNegative(least)
  return {
    low: most === null ? zero : div(count, positive(most)),
    high: least === null || least.n === 0n ? null : div(count, least),
  }
}

/** The band [xD/K2, xD/K1] of a capacity at a driver value. StaffingError `zero_divisor`, `negative`. */
export function capacityBand(capacity: Capacity, driver: Rational): Band {
  return ratesBand(capacityRates(capacity), driver)
}
