import { notNegative, positive } from './rates.js'
import { add, ceilHeads, compare, div, floor, fromInteger, min, type Rational, sub, toHeads, zero } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** One head per `per` units, for driver values up to and including `upTo`; null is without end, only as the last. */
export interface Tier {
  readonly upTo: Rational | null
  readonly per: Rational
}

export interface TierNeed {
  readonly real: Rational
  readonly heads: number
}

const need = (real: Rational): TierNeed => ({ real, heads: ceilHeads(real) })

function checkTiers(tiers: readonly Tier[]): void {
  let below = zero
  for (const [i, { upTo, per }] of tiers.entries()) {
    positive(per)
    const isLast = i === tiers.length - 1
    if (upTo === null ? !isLast : compare(upTo, below) <= 0) throw new StaffingError('tiers_not_ascending')
    below = upTo ?? below
  }
}

/**
 * Like a tax: every slice of the driver has its own rate; sum of slice/K, rounded up once.
 * StaffingError `tiers_not_ascending`, `beyond_last_tier`, `zero_divisor`, `negative`.
 */
export function tierMarginal(tiers: readonly Tier[], driver: Rational): TierNeed {
  checkTiers(tiers)
  notNegative(driver)
  let real = zero
  let below = zero
  for (const { upTo, per } of tiers) {
    const top = upTo === null ? driver : min(upTo, driver)
    if (compare(top, below) > 0) real = add(real, div(sub(top, below), per))
    below = top
  }
  if (compare(driver, below) > 0) throw new StaffingError('beyond_last_tier')
  return need(real)
}

/**
 * The tier the driver falls in sets one rate for all of it: D/K. May fall as the driver grows, see `tierDrops`.
 * StaffingError `tiers_not_ascending`, `beyond_last_tier`, `zero_divisor`, `negative`.
 */
export function tierWhole(tiers: readonly Tier[], driver: Rational): TierNeed {
  checkTiers(tiers)
  notNegative(driver)
  const tier = tiers.find(({ upTo }) => upTo === null || compare(driver, upTo) <= 0)
  if (tier === undefined) throw new StaffingError('beyond_last_tier')
  return need(div(driver, tier.per))
}

/** Where whole tiers ask for fewer heads just above a breakpoint than at it. */
export interface TierDrop {
  readonly at: Rational
  readonly heads: number
  readonly headsAbove: number
}

/** Every breakpoint of whole tiers at which growth lowers the heads. StaffingError `tiers_not_ascending`, `zero_divisor`. */
export function tierDrops(tiers: readonly Tier[]): readonly TierDrop[] {
  checkTiers(tiers)
  return tiers.flatMap(({ upTo, per }, i) => {
    const above = tiers[i + 1]
    if (upTo === null || above === undefined) return []
    const heads = ceilHeads(div(upTo, per))
    const headsAbove = toHeads(floor(add(div(upTo, above.per), fromInteger(1))))
    return headsAbove < heads ? [{ at: upTo, heads, headsAbove }] : []
  })
}
