import {
  type HeadcountMonth,
  type Intake,
  nextMonth,
  openingStaff,
  type Seating,
  type Staff,
} from './headcount-plan.js'

/** What a role starts with, how it goes on, and the hires that are fixed already. */
export interface StaffPlan extends Seating {
  readonly opening: number
  readonly intakes: readonly Intake[]
}

/** The months of one role with hires that can be added and taken back: what lies before a hire is calculated once. */
export class HireTrial {
  readonly #plan: StaffPlan
  /** Heads that are hired besides the plan, by month of start. */
  readonly extra: number[]
  readonly #months: HeadcountMonth[] = []
  /** Before each month; one more than the months that are calculated. */
  readonly #staff: Staff[]

  constructor(plan: StaffPlan, months: number) {
    this.#plan = plan
    this.extra = new Array<number>(months).fill(0)
    this.#staff = [openingStaff(plan.opening)]
  }

  /** Adds heads that start in a month; a negative number takes back what was added. */
  hire(month: number, heads: number): void {
    if (heads === 0) return
    this.extra[month] = (this.extra[month] ?? 0) + heads
    this.#months.length = Math.min(this.#months.length, month)
    this.#staff.length = Math.min(this.#staff.length, month + 1)
  }

  at(month: number): HeadcountMonth {
    for (let next = this.#months.length; next <= month; next++) {
      const made = monthWith(this.#plan, this.#staff[next] as Staff, next, this.extra[next] ?? 0)
      this.#months.push(made.month)
      this.#staff.push(made.staff)
    }
    return this.#months[month] as HeadcountMonth
  }

  /** Who has left by attrition in the months before this one. */
  leftBefore(month: number): number {
    if (month > 0) this.at(month - 1)
    return this.#staff[month]?.leaving.left ?? 0
  }
}

/** One month of a plan with so many hires more than it has. */
export function monthWith(
  plan: StaffPlan,
  staff: Staff,
  month: number,
  extra: number,
): { readonly month: HeadcountMonth; readonly staff: Staff } {
  const fixed = plan.intakes.filter((one) => one.month === month)
  return nextMonth(staff, month, extra > 0 ? [...fixed, { month, heads: extra, end: null }] : fixed, plan)
}
