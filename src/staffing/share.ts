import type { Band } from './band.js'
import { notNegative, ordered, type Rates, ratesBand } from './rates.js'
import { add, ceilHeads, compare, div, fromInteger, mul, one, type Rational, sub, sum } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** A share of a whole, e.g. 1/100: of the others alone, or of all with these heads included. */
export interface Share {
  readonly low: Rational
  readonly high: Rational | null
  readonly of: 'others' | 'all'
}

/**
 * Heads for every other head: r of the others; r/(1-r) where the whole includes these heads. A maximum of all or more is
 * none. StaffingError `rates_sum_ge_1` if the minimum is the whole, `negative`.
 */
export function shareRates({ low, high, of }: Share): Rates {
  const share = ordered(low, high)
  if (of === 'others') return share
  if (compare(share.low, one) >= 0) throw new StaffingError('rates_sum_ge_1')
  const ofOthers = (rate: Rational): Rational => div(rate, sub(one, rate))
  const open = share.high === null || compare(share.high, one) >= 0
  return { low: ofOthers(share.low), high: open ? null : ofOthers(share.high) }
}

/** The band of a share where `others` heads are not part of it. StaffingError `rates_sum_ge_1`, `negative`. */
export function shareBand(share: Share, others: Rational): Band {
  return ratesBand(shareRates(share), others)
}

const MAX_ROUNDS = 100_000n

/**
 * Several minimum shares of one total at once (`HR 1% and IT 2% of all`): the least whole heads with
 * H_i >= r_i (base + sum of H), by iteration from the exact solution upwards. `total` is base plus heads.
 * StaffingError `rates_sum_ge_1` (no finite answer), `rates_sum_near_1`, `negative`; RangeError beyond 2^53 - 1.
 */
export function sharesTogether(
  base: Rational,
  rates: readonly Rational[],
): { readonly heads: readonly number[]; readonly total: Rational } {
  for (const x of [base, ...rates]) notNegative(x)
  const rest = sub(one, sum(rates))
  if (rest.n <= 0n) throw new StaffingError('rates_sum_ge_1')
  if (BigInt(rates.length) * rest.d > MAX_ROUNDS * rest.n) throw new StaffingError('rates_sum_near_1')
  let total = div(base, rest)
  for (;;) {
    const heads = rates.map((rate) => ceilHeads(mul(rate, total)))
    const next = add(base, fromInteger(heads.reduce((a, b) => a + b, 0)))
    if (compare(next, total) <= 0) return { heads, total: next }
    total = next
  }
}
