import { type Band, bandOf } from './band.js'
import { type Holds, joined, type Planned } from './holds.js'
import { notNegative } from './rates.js'
import { compare, fromInteger, type Rational } from './rational.js'

/** A step of a table: from this driver value on, so many heads. */
export interface Step {
  readonly from: Rational
  readonly heads: number
}

/**
 * The heads of the highest step not above the driver; the steps may stand in any order. Below the first step its heads
 * hold, and no steps at all need nobody, as in kubernetes cluster-proportional-autoscaler. StaffingError `negative`.
 */
export function ladderHeads(steps: readonly Step[], driver: Rational): number {
  notNegative(driver)
  const rising = risingSteps(steps)
  const reached = rising.findLast((step) => compare(step.from, driver) <= 0) ?? rising[0]
  return reached?.heads ?? 0
}

/** The steps from the lowest up. */
export function risingSteps(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => compare(a.from, b.from))
}

/** The ladder's number is least and most. StaffingError `negative`. */
export function ladderBand(steps: readonly Step[], driver: Rational): Band {
  const heads = fromInteger(ladderHeads(steps, driver))
  return bandOf(heads, heads)
}

/** The driver values, in rising stretches, at which the plan has what the ladder says. */
export function ladderHolds(steps: readonly Step[], plan: Planned): readonly Holds[] {
  const rising = risingSteps(steps)
  return joined(
    rising.flatMap(({ from, heads }, i) => {
      const asked = fromInteger(heads)
      const right = compare(plan.min, asked) >= 0 && plan.max !== null && compare(plan.max, asked) <= 0
      const to = rising[i + 1]?.from ?? null
      return right ? [{ from: i === 0 ? null : from, fromOpen: false, to, toOpen: to !== null }] : []
    }),
  )
}

/** Where a ladder asks for fewer heads although the driver has grown. */
export function ladderDrops(
  steps: readonly Step[],
): readonly { readonly at: Rational; readonly heads: number; readonly headsAbove: number }[] {
  const rising = risingSteps(steps)
  return rising.flatMap((step, i) => {
    const above = rising[i + 1]
    return above !== undefined && above.heads < step.heads
      ? [{ at: above.from, heads: step.heads, headsAbove: above.heads }]
      : []
  })
}
