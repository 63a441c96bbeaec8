import { type Holds, joined, type Planned } from './holds.js'
import { notNegative, positive } from './rates.js'
import {
  add,
  ceilHeads,
  compare,
  div,
  floor,
  fromInteger,
  min,
  mul,
  type Rational,
  sub,
  toHeads,
  zero,
} from './rational.js'
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

/** Tiers as a norm: the least heads, open above. */
export interface Tiers {
  readonly mode: 'marginal' | 'whole'
  readonly tiers: readonly Tier[]
}

/** What the tiers ask for at a driver value. Errors as `tierMarginal` and `tierWhole`. */
export function tierNeed({ mode, tiers }: Tiers, driver: Rational): TierNeed {
  return mode === 'marginal' ? tierMarginal(tiers, driver) : tierWhole(tiers, driver)
}

/** One tier's part of the driver, and the work of that part in exact heads. */
export interface TierSlice {
  readonly tier: Tier
  /** Where the tier begins; it belongs to the one below. */
  readonly above: Rational
  readonly part: Rational
  readonly real: Rational
}

/** The tiers that a driver value reaches into, each with its part: of whole tiers the one it falls in, with all of it. */
export function tierSlices({ mode, tiers }: Tiers, driver: Rational): readonly TierSlice[] {
  const all = tiers.map((tier, i) => ({ tier, above: tiers[i - 1]?.upTo ?? zero }))
  const reached = all.filter(({ above }, i) => i === 0 || compare(driver, above) > 0)
  if (mode === 'whole')
    return reached.slice(-1).map((one) => ({ ...one, part: driver, real: div(driver, one.tier.per) }))
  return reached.map((one) => {
    const part = sub(one.tier.upTo === null ? driver : min(one.tier.upTo, driver), one.above)
    return { ...one, part, real: div(part, one.tier.per) }
  })
}

/** The driver values, in rising stretches, at which the plan has what the tiers ask for. */
export function tiersHold({ mode, tiers }: Tiers, plan: Planned): readonly Holds[] {
  checkTiers(tiers)
  if (plan.min.n < 0n) return []
  let above: Rational | null = null
  let left = plan.min
  const stretches: Holds[] = []
  for (const { upTo, per } of tiers) {
    // Of marginal tiers what the tiers below have left carries on, of whole ones all carry all.
    const carried: Rational = mode === 'whole' ? mul(plan.min, per) : add(above ?? zero, mul(left, per))
    const to: Rational = upTo === null ? carried : min(upTo, carried)
    const begins = above
    if (begins === null || compare(to, begins) > 0) {
      stretches.push({ from: begins, fromOpen: begins !== null, to, toOpen: false })
    }
    left = sub(left, div(sub(to, begins ?? zero), per))
    if (mode === 'marginal' && compare(to, carried) === 0) break
    above = upTo
  }
  return joined(stretches)
}
