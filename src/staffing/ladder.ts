import { notNegative } from './rates.js'
import { compare, type Rational } from './rational.js'

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
  const rising = steps.toSorted((a, b) => compare(a.from, b.from))
  const reached = rising.findLast((step) => compare(step.from, driver) <= 0) ?? rising[0]
  return reached?.heads ?? 0
}
