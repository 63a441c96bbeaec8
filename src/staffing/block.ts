import { type Band, bandOf } from './band.js'
import { notNegative, ordered, positive } from './rates.js'
import { ceil, div, floor, fromInteger, mul, type Rational } from './rational.js'

/** `low` to `high` heads for every block of `per` units: every `started` block counts, or only `full` ones. */
export interface Block {
  readonly low: Rational
  readonly high: Rational | null
  readonly per: Rational
  readonly blocks: 'started' | 'full'
}

/** How many blocks a driver value makes: ceil(D/K) started or floor(D/K) full. StaffingError `zero_divisor`, `negative`. */
export function blockCount(driver: Rational, per: Rational, blocks: 'started' | 'full'): bigint {
  const exact = div(notNegative(driver), positive(per))
  return blocks === 'started' ? ceil(exact) : floor(exact)
}

/** The band [a n, b n] for n blocks. StaffingError `zero_divisor`, `negative`. */
export function blockBand(block: Block, driver: Rational): Band {
  const { low, high } = ordered(block.low, block.high)
  const n = fromInteger(blockCount(driver, block.per, block.blocks))
  return bandOf(mul(low, n), high === null ? null : mul(high, n))
}
