import { type Band, bandOf } from './band.js'
import { workload } from './density.js'
import type { Holds, Planned } from './holds.js'
import { notNegative, positive } from './rates.js'
import {
  add,
  ceil,
  ceilHeads,
  compare,
  div,
  floor,
  fromInteger,
  max,
  mul,
  type Rational,
  sub,
  sum,
} from './rational.js'

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

/** `need` heads for every `per`: of the driver, or, where it stands still, of the value `at`. */
export interface DemandItem {
  readonly need: Rational
  readonly per: Rational
  readonly at: Rational | null
}

/** Several kinds of work for one role: one team does all of it, or each has its own people. */
export interface Demands {
  readonly combine: 'pooled' | 'dedicated'
  readonly items: readonly DemandItem[]
}

/** The work of each item in exact heads. StaffingError `zero_divisor`, `negative`. */
export function demandNeeds({ items }: Demands, driver: Rational): readonly Rational[] {
  return items.map(({ need, per, at }) => workload(need, per, at ?? driver))
}

/**
 * The least heads for all demands, open above: the sum, or of dedicated people each need rounded up first.
 * StaffingError `zero_divisor`, `negative`; RangeError beyond 2^53 - 1.
 */
export function demandsBand(demands: Demands, driver: Rational): Band {
  const total = totalDemand(demandNeeds(demands, driver))
  return bandOf(demands.combine === 'pooled' ? total.real : fromInteger(total.dedicated), null)
}

/**
 * The driver values at which the plan meets all demands, those that stand still included; null where there are none.
 * For dedicated people the sum of the rounded needs is a staircase that rises just after its steps, so the last value
 * that fits is one of the steps k per/need.
 */
export function demandsHold(demands: Demands, plan: Planned): Holds | null {
  const moving = demands.items.filter((item) => item.at === null && notNegative(item.need).n > 0n)
  const rates = moving.map(({ need, per }) => div(need, positive(per)))
  const rate = sum(rates)
  const still = demandsBand({ ...demands, items: demands.items.filter((item) => item.at !== null) }, rate)
  const left = sub(plan.min, still.realMin)
  if (left.n < 0n) return null
  const free: Holds = { from: null, fromOpen: false, to: null, toOpen: false }
  if (rate.n === 0n) return free
  const most = div(left, rate)
  if (demands.combine === 'pooled') return { ...free, to: most }
  const fits = (driver: Rational): boolean => {
    const heads = rates.reduce((total, each) => total + ceil(mul(each, driver)), 0n)
    return compare(fromInteger(heads), left) <= 0
  }
  // Below this value rounding up cannot add a head too many; from here to `most` there are few steps.
  const least = max(div(sub(left, fromInteger(rates.length)), rate), fromInteger(0))
  const steps = rates.flatMap((each) => {
    const first = floor(mul(each, least))
    const last = floor(mul(each, most))
    return Array.from({ length: Number(last - first) + 1 }, (_, i) =>
      div(add(fromInteger(first), fromInteger(i)), each),
    )
  })
  return { ...free, to: max(fromInteger(0), ...steps.filter(fits)) }
}
