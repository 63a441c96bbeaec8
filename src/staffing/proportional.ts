import { workload } from './density.js'
import { ceilHeads, compare, one, type Rational } from './rational.js'

/** One driver of a proportional need: one head per `per` units, at least two once the driver is above 1 if so wanted. */
export interface Proportion {
  readonly driver: Rational
  readonly per: Rational
  readonly noSinglePoint?: boolean
}

/**
 * The larger need of several drivers, each rounded up, then held to the limits, the minimum last: the linear mode of
 * kubernetes cluster-proportional-autoscaler. StaffingError `zero_divisor`, `negative`.
 */
export function proportionalHeads(
  proportions: readonly Proportion[],
  limits: { readonly min: number; readonly max: number | null },
): number {
  const needs = proportions.map(({ driver, per, noSinglePoint }) => {
    const heads = ceilHeads(workload(one, per, driver))
    return noSinglePoint && compare(driver, one) > 0 ? Math.max(2, heads) : heads
  })
  return Math.max(limits.min, Math.min(limits.max ?? Number.POSITIVE_INFINITY, Math.max(0, ...needs)))
}
