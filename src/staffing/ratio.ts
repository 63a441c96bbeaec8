import { type Band, bandOf } from './band.js'
import { type Block, blockBand } from './block.js'
import { type Capacity, capacityBand, capacityRates } from './capacity.js'
import { type Density, densityBand, densityRates } from './density.js'
import { blockHold, everywhere, type Holds, type Planned, ratesHold } from './holds.js'
import { ordered } from './rates.js'
import type { Rational } from './rational.js'
import { type Share, shareBand, shareRates } from './share.js'
import { verdict } from './verdict.js'

/** A staffing norm as data. The driver of a share is the heads that are not part of it; `absolute` has none. */
export type Norm =
  | ({ readonly is: 'density' } & Density)
  | ({ readonly is: 'block' } & Block)
  | ({ readonly is: 'capacity' } & Capacity)
  | ({ readonly is: 'share' } & Share)
  | { readonly is: 'absolute'; readonly low: Rational; readonly high: Rational | null }

/**
 * What a norm asks for at a driver value, exact and in whole heads.
 * StaffingError `zero_divisor`, `negative`, `rates_sum_ge_1`; RangeError beyond 2^53 - 1 heads.
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
  }
}

/**
 * The driver values for which every number of the plan is `ok` or `ok-indivisible`: 24 heads at `1-2 per 1000` hold from
 * 12,000 to 24,000, 3 heads at `1 per 10000` above 20,000 up to 30,000. Null where there are none. Errors as `normBand`.
 */
export function holdsFor(norm: Norm, plan: Planned): Holds | null {
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
  }
}
