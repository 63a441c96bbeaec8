import { hiresWithin, type SearchBudget } from './fewer-hires.js'
import { HireTrial } from './hire-trial.js'
import { type HiringTask, hasRamp, needsToMeet } from './hiring-task.js'
import { leastHires } from './least-hires.js'
import { productivity } from './ramp.js'
import { ceilHeads, compare, div, one, type Rational, sub } from './rational.js'
import { reduceHires } from './reduce-hires.js'
import { tradeHires } from './trade-hires.js'

/** Hires that meet what can be met. */
export interface HiringAnswer {
  /** Heads by month of start. */
  readonly hires: readonly number[]
  /** What no plan goes below, where that is known: equal to the hires where they are the fewest. */
  readonly least: number | null
}

/**
 * The fewest hires that meet the needs of every month that can be met; each as late as the others allow. Proved to be the
 * fewest where nobody ramps up or nobody leaves (`leastHires`), and where all plans with fewer could be tried; else
 * `least` says how many fewer there may be. Null where it takes more than `mostHeads`.
 */
export function fewestHires(task: HiringTask, mostHeads: number, budget: SearchBudget): HiringAnswer | null {
  const needs = needsToMeet(task)
  const trial = new HireTrial(task.plan, needs.length)
  if (!hireInTime(task, needs, trial, mostHeads)) return null
  if (hasRamp(task.plan)) reduceHires(trial, needs, task.mayStart)
  const least = leastHires(task)
  const fewest = (): number => total(trial.extra)
  while ((least === null || least < fewest()) && tradeHires(trial, needs, task.mayStart, budget)) {
    reduceHires(trial, needs, task.mayStart)
  }
  while (least === null || least < fewest()) {
    if (fewest() === 0) return { hires: trial.extra, least: 0 }
    const found = hiresWithin(task, fewest() - 1, budget)
    if (found === 'unknown') return { hires: trial.extra, least }
    if (found === 'none') return { hires: trial.extra, least: fewest() }
    for (const [month, heads] of found.entries()) trial.hire(month, heads - (trial.extra[month] ?? 0))
    reduceHires(trial, needs, task.mayStart)
  }
  return { hires: trial.extra, least }
}

/**
 * From the first month to the last, what is missing is hired at the start that makes newcomers most productive by then.
 * Where nobody ramps up that is the last open month, and no plan has fewer hires by any month (`leastHires`).
 */
function hireInTime(
  { plan, mayStart }: HiringTask,
  needs: readonly (Rational | null)[],
  trial: HireTrial,
  mostHeads: number,
): boolean {
  let hired = 0
  for (let month = 0; month < needs.length; month++) {
    const need = needs[month] ?? null
    const { productive } = trial.at(month)
    if (need === null || compare(productive, need) >= 0) continue
    const start = bestStart(plan.ramp, mayStart, month)
    const heads = div(sub(need, productive), productivity(plan.ramp, month - start))
    if (compare(heads, { n: BigInt(mostHeads - hired), d: 1n }) > 0) return false
    trial.hire(start, ceilHeads(heads))
    hired += ceilHeads(heads)
    month = start - 1
  }
  return true
}

/** The latest open month at which somebody is fully up to speed by then, else the earliest there is. */
function bestStart(ramp: readonly Rational[], mayStart: readonly boolean[], month: number): number {
  for (let start = month; start >= 0; start--) {
    if (mayStart[start] === true && compare(productivity(ramp, month - start), one) >= 0) return start
  }
  return mayStart.indexOf(true)
}

const total = (hires: readonly number[]): number => hires.reduce((sum, heads) => sum + heads, 0)
