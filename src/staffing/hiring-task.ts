import type { StaffPlan } from './hire-trial.js'
import { productivity } from './ramp.js'
import { one, type Rational, zero } from './rational.js'

/** How many of one role must be hired, and when, so that enough is done in every month. Months count from 0. */
export interface HiringTask {
  readonly plan: StaffPlan
  /** Productive heads that are needed in each month; null is none. As many months as there are. */
  readonly needs: readonly (Rational | null)[]
  /** Months in which somebody who is not planned yet may start. */
  readonly mayStart: readonly boolean[]
}

/** What somebody achieves in a month who started in the first month that was open; 0 where none was. */
export function mostProductive({ plan, mayStart }: HiringTask, month: number): Rational {
  const first = mayStart.indexOf(true)
  return first < 0 || first > month ? zero : productivity(plan.ramp, month - first)
}

/** The needs that hires can meet: in the other months nobody can be there in time, or newcomers achieve nothing yet. */
export function needsToMeet(task: HiringTask): readonly (Rational | null)[] {
  return task.needs.map((need, month) => (mostProductive(task, month).n === 0n ? null : need))
}

/** Newcomers achieve less at first. */
export const hasRamp = ({ ramp }: StaffPlan): boolean => ramp.some((share) => share.n * one.d < one.n * share.d)
