import { HireTrial } from './hire-trial.js'
import { type HiringTask, mostProductive, needsToMeet } from './hiring-task.js'
import { productivity } from './ramp.js'
import { add, ceilHeads, compare, div, fromInteger, min, mul, one, type Rational, sub, zero } from './rational.js'

/**
 * A number of hires that no plan goes below; null where it is not known, as attrition may shorten fixed terms.
 *
 * Let X(m) be the hires up to month m, and Z(m) the least that are shown to be needed so far. In month m each of X(m)
 * achieves at most what somebody achieves who started in the first open month, and whoever leaves because of them takes
 * at least `lost` away. Leavers grow with the head months, and head months with hires (one head month more is at most one
 * leaver more), so a plan with X ≥ Z has at least the leavers of Z. Hence where Z is short in m, every plan has more
 * than Z hires by the last open month up to m. Exact where nobody ramps up, and where nobody leaves.
 */
export function leastHires(task: HiringTask): number | null {
  const { plan, mayStart } = task
  if (plan.attrition.n > 0n && plan.intakes.some(({ end }) => end !== null)) return null
  const needs = needsToMeet(task)
  const without = new HireTrial(plan, needs.length)
  const least = new HireTrial(plan, needs.length)
  for (let month = 0; month < needs.length; month++) {
    const need = needs[month] ?? null
    if (need === null) continue
    const each = mostProductive(task, month)
    const hired = least.extra.slice(0, month + 1).reduce((sum, heads) => sum + heads, 0)
    const leavers = least.leftBefore(month) - without.leftBefore(month)
    const gone = mul(lost(task, month, each), fromInteger(leavers))
    const missing = sub(need, sub(add(without.at(month).productive, mul(each, fromInteger(hired))), gone))
    if (missing.n <= 0n) continue
    const start = mayStart.lastIndexOf(true, month)
    least.hire(start, ceilHeads(div(missing, each)))
    month = start - 1
  }
  return least.extra.reduce((sum, heads) => sum + heads, 0)
}

/** The least that somebody who leaves may have achieved, where hires count as `each`. */
function lost({ plan }: HiringTask, month: number, each: Rational): Rational {
  const ramping = plan.intakes.filter((intake) => intake.month <= month && intake.month + plan.ramp.length > month)
  const shares = ramping.map((intake) => productivity(plan.ramp, month - intake.month))
  const least = min(one, each, ...shares)
  return compare(least, zero) < 0 ? zero : least
}
