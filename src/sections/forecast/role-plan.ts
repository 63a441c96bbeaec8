import { type HeadcountMonth, nextMonth, openingStaff, type Staff } from '../../staffing/headcount-plan.js'
import type { Ledger } from './ledger.js'

/** The months of one role with hires that can be added: what lies before a hire is calculated once. */
export class RolePlan {
  readonly #ledger: Ledger
  /** Heads that are hired besides the plan, by month of start. */
  readonly extra: number[]
  readonly #months: HeadcountMonth[] = []
  /** Before each month; one more than the months that are calculated. */
  readonly #staff: Staff[]

  constructor(ledger: Ledger, months: number) {
    this.#ledger = ledger
    this.extra = new Array<number>(months).fill(0)
    this.#staff = [openingStaff(ledger.opening)]
  }

  /** Adds heads that start in a month; a negative number takes back what was added. */
  hire(month: number, heads: number): void {
    this.extra[month] = (this.extra[month] ?? 0) + heads
    this.#months.length = Math.min(this.#months.length, month)
    this.#staff.length = Math.min(this.#staff.length, month + 1)
  }

  at(month: number): HeadcountMonth {
    for (let next = this.#months.length; next <= month; next++) {
      const intakes = this.#ledger.intakes.filter((one) => one.month === next)
      const joining = [...intakes, { month: next, heads: this.extra[next] ?? 0, end: null }]
      const made = nextMonth(this.#staff[next] as Staff, next, joining, this.#ledger)
      this.#months.push(made.month)
      this.#staff.push(made.staff)
    }
    return this.#months[month] as HeadcountMonth
  }
}
