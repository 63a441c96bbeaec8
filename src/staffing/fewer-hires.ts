import { openingStaff, type Staff } from './headcount-plan.js'
import { monthWith } from './hire-trial.js'
import { type HiringTask, needsToMeet } from './hiring-task.js'
import { compare, type Rational } from './rational.js'

/** How many months may be tried out; what is used is taken off. */
export interface SearchBudget {
  months: number
}

/**
 * Hires that meet the needs with at most `most` heads, by trying everything: `none` where there are none, `unknown`
 * where that is more than the budget allows.
 */
export function hiresWithin(
  task: HiringTask,
  most: number,
  budget: SearchBudget,
): readonly number[] | 'none' | 'unknown' {
  const needs = needsToMeet(task)
  const failed = new Set<string>()
  const hires = needs.map(() => 0)
  /** Whether the months from this one on can be met; leaves the hires that do it. */
  const meet = (month: number, staff: Staff, left: number): boolean | null => {
    if (month === needs.length) return true
    const state = `${month} ${left} ${staff.leaving.headMonths} ${seatsKey(staff)}`
    if (failed.has(state)) return false
    const highest = task.mayStart[month] === true ? left : 0
    for (let heads = 0; heads <= highest; heads++) {
      if (budget.months-- <= 0) return null
      const made = monthWith(task.plan, staff, month, heads)
      if (!isEnough(made.month.productive, needs[month])) continue
      hires[month] = heads
      const found = meet(month + 1, made.staff, left - heads)
      if (found !== false) return found
    }
    failed.add(state)
    return false
  }
  const found = meet(0, openingStaff(task.plan.opening), most)
  if (found === null) return 'unknown'
  return found ? hires : 'none'
}

const isEnough = (productive: Rational, need: Rational | null | undefined): boolean =>
  need === null || need === undefined || compare(productive, need) >= 0

const seatsKey = ({ seats }: Staff): string =>
  seats.map(({ since, heads, end }) => `${since ?? ''}:${heads}:${end ?? ''}`).join()
