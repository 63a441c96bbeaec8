import { ceilHeads, type Rational, sum } from './rational.js'

export interface Demand {
  /** The work of all, exact. */
  readonly real: Rational
  /** Heads where one team does all of it: the sum, rounded up once. */
  readonly pooled: number
  /** Heads where each demand has its own people: each rounded up, then added. */
  readonly dedicated: number
}

/** Several demands for one role add up: `needs` are exact heads, one a demand (see `workload`). */
export function totalDemand(needs: readonly Rational[]): Demand {
  const real = sum(needs)
  return { real, pooled: ceilHeads(real), dedicated: needs.map(ceilHeads).reduce((a, b) => a + b, 0) }
}
