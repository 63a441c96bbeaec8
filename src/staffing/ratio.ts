import { type Part, partBand } from './apportion.js'
import { type Band, bandOf } from './band.js'
import { type Block, blockBand } from './block.js'
import { type Capacity, capacityBand, capacityRates } from './capacity.js'
import { type Demands, demandsBand, demandsHold } from './demand.js'
import { type Density, densityBand, densityRates } from './density.js'
import { blockHold, everywhere, type Holds, type Planned, ratesHold, stretchNear } from './holds.js'
import { ladderBand, ladderHolds, type Step } from './ladder.js'
import { ordered } from './rates.js'
import { compare, type Rational } from './rational.js'
import { type Share, shareBand, shareRates } from './share.js'
import { type Tiers, tierNeed, tiersHold } from './tier.js'
import { verdict } from './verdict.js'

/**
 * A staffing norm as data. The driver of a share is the heads that are not part of it; `absolute` has none. Demands and
 * the weights of a split may hang on values of their own that stand still beside the driver (`withValues`).
 */
export type Norm =
  | ({ readonly is: 'density' } & Density)
  | ({ readonly is: 'block' } & Block)
  | ({ readonly is: 'capacity' } & Capacity)
  | ({ readonly is: 'share' } & Share)
  | { readonly is: 'absolute'; readonly low: Rational; readonly high: Rational | null }
  | ({ readonly is: 'tiers' } & Tiers)
  | { readonly is: 'ladder'; readonly steps: readonly Step[] }
  | ({ readonly is: 'demands' } & Demands)
  | ({ readonly is: 'apportion' } & Part)

/**
 * What a norm asks for at a driver value, exact and in whole heads.
 * StaffingError `zero_divisor`, `negative`, `rates_sum_ge_1`, `tiers_not_ascending`, `beyond_last_tier`,
 * `weights_sum_zero`; RangeError beyond 2^53 - 1 heads.
 */
export function normBand(norm: Norm, driver: Rational): Band {
  switch (norm.is) {
    case 'density':
      return densityBand(norm, driver)
    case 'block':
      return blockBand(norm, driver)
    case 'capacity':
      return capacityBand(norm, driver)
    case 'share':
      return shareBand(norm, driver)
    case 'absolute': {
      const { low, high } = ordered(norm.low, norm.high)
      return bandOf(low, high)
    }
    case 'tiers':
      return bandOf(tierNeed(norm, driver).real, null)
    case 'ladder':
      return ladderBand(norm.steps, driver)
    case 'demands':
      return demandsBand(norm, driver)
    case 'apportion':
      return partBand(norm, driver)
  }
}

/**
 * Demands or a split with these values standing still, in the order of its items or weights; null leaves one to the
 * driver. Other norms have one driver and stay as they are.
 */
export function withValues(norm: Norm, values: readonly (Rational | null)[]): Norm {
  if (norm.is === 'demands') {
    return { ...norm, items: norm.items.map((item, i) => ({ ...item, at: item.at ?? values[i] ?? null })) }
  }
  if (norm.is !== 'apportion') return norm
  return { ...norm, weights: norm.weights.map((weight, i) => weight ?? values[i] ?? null) }
}

/**
 * The driver values from `from` to `to` at which most people are needed and fewest allowed (decision R3). Those are the
 * ends, but for whole tiers, ladders and splits, which may ask for fewer people as the driver grows. Errors as `normBand`.
 */
export function worstOver(
  norm: Norm,
  from: Rational,
  to: Rational,
): { readonly least: Rational; readonly most: Rational } {
  const worst = { least: to, most: from }
  for (const at of [from, to, ...breaksOf(norm).filter((one) => compare(one, from) > 0 && compare(one, to) < 0)]) {
    const { realMin } = normBand(norm, at)
    if (compare(realMin, normBand(norm, worst.least).realMin) > 0) worst.least = at
    if ((norm.is === 'ladder' || norm.is === 'apportion') && compare(realMin, normBand(norm, worst.most).realMin) < 0)
      worst.most = at
  }
  return worst
}

/** Where a norm may turn: the last values of whole tiers, the first ones of steps. */
function breaksOf(norm: Norm): readonly Rational[] {
  if (norm.is === 'ladder') return norm.steps.map((step) => step.from)
  return norm.is === 'tiers' && norm.mode === 'whole' ? norm.tiers.flatMap(({ upTo }) => upTo ?? []) : []
}

/**
 * The driver values for which every number of the plan is `ok` or `ok-indivisible`: 24 heads at `1-2 per 1000` hold from
 * 12,000 to 24,000, 3 heads at `1 per 10000` above 20,000 up to 30,000. Null where there are none, and for a split. Of
 * several stretches (whole tiers, ladders) the one that holds `near`, else the last below it. Errors as `normBand`.
 */
export function holdsFor(norm: Norm, plan: Planned, near?: Rational): Holds | null {
  return stretchNear(stretchesFor(norm, plan), near)
}

/** As `holdsFor`, all stretches in rising order: whole tiers and ladders may have several. */
export function stretchesFor(norm: Norm, plan: Planned): readonly Holds[] {
  if (norm.is === 'tiers') return tiersHold(norm, plan)
  if (norm.is === 'ladder') return ladderHolds(norm.steps, plan)
  const only = stretchFor(norm, plan)
  return only === null ? [] : [only]
}

function stretchFor(norm: Exclude<Norm, { readonly is: 'tiers' | 'ladder' }>, plan: Planned): Holds | null {
  switch (norm.is) {
    case 'density':
      return ratesHold(densityRates(norm), plan)
    case 'block':
      return blockHold(norm, plan)
    case 'capacity':
      return ratesHold(capacityRates(norm), plan)
    case 'share':
      return ratesHold(shareRates(norm), plan)
    case 'absolute': {
      const band = normBand(norm, plan.min)
      const tooMany = plan.max === null ? band.realMax !== null : verdict(plan.max, band) === 'over'
      return tooMany || verdict(plan.min, band) === 'under' ? null : everywhere
    }
    case 'demands':
      return demandsHold(norm, plan)
    case 'apportion':
      return null
  }
}
