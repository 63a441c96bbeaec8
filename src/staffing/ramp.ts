import { add, fromInteger, mul, one, type Rational, zero } from './rational.js'

/** What a new hire achieves in the first, second, … month in the seat, as a share; after the last it is the whole. */
export type Ramp = readonly Rational[]

/** People who started in the same month. `seated`: whole months before this one in the seat; null is long ago. */
export interface Cohort {
  readonly heads: number
  readonly seated: number | null
}

/** The productivity of somebody who has been `seated` whole months; the month of joining is 0. */
export function productivity(ramp: Ramp, seated: number | null): Rational {
  return seated === null ? one : (ramp[seated] ?? one)
}

/** Productive FTE: the heads of every cohort times their productivity. */
export function productiveFte(cohorts: readonly Cohort[], ramp: Ramp): Rational {
  let whole = 0
  let part = zero
  for (const { heads, seated } of cohorts) {
    if (seated === null || seated >= ramp.length) whole += heads
    else if (heads > 0) part = add(part, mul(productivity(ramp, seated), fromInteger(heads)))
  }
  return add(part, fromInteger(whole))
}
