import type { PayPeriod } from '../../staffing/pay-period.js'
import { monthPayroll, raiseIn } from '../../staffing/payroll.js'
import { paidMonth } from '../../staffing/proration.js'
import { add, equal, fromInteger, max, mul, type Rational, zero } from '../../staffing/rational.js'
import { plannedFte } from './cost.js'
import type { PayLine, PaySettings, PeriodCost, Point, Span } from './model.js'
import { joiners, paidHeads, type Seats } from './paid-heads.js'

const nobody: Span = { low: zero, high: zero }

/** A month of a period, or several that are alike where nobody comes or goes. */
interface Month {
  readonly month: string
  /** How many months are alike. */
  readonly times: number
  readonly raise: Rational
  /** A full month as a part of a twelfth of the year. */
  readonly full: Rational
}

/** The months of a period one by one, and with those together that are alike. */
export interface Months {
  readonly each: readonly Month[]
  readonly alike: readonly Month[]
}

export function monthsOf({ months }: PayPeriod, { raises, proration }: PaySettings, begins: string | null): Months {
  const each = months.map((month): Month => {
    const full = paidMonth(proration, month, { from: begins, to: null })
    return { month, times: 1, raise: raiseIn(raises, month), full }
  })
  const alike: Month[] = []
  for (const one of each) {
    const at = alike.findIndex((other) => equal(other.raise, one.raise) && equal(other.full, one.full))
    const known = alike[at]
    if (known === undefined) alike.push(one)
    else alike[at] = { ...known, times: known.times + 1 }
  }
  return { each, alike }
}

/** What one role costs in a period, month by month, each rounded to the currency. */
export function periodCost(seats: Seats, line: PayLine, months: Months, { at, places }: PaySettings): PeriodCost {
  const planned = plannedFte(seats.post) ?? nobody
  const { low, high } = planned
  const moving = seats.holdings.length > 0
  const spent = (heads: Rational, point: Point): Rational => {
    const pay = line.rate(point)
    let total = zero
    for (const { month, times, raise, full } of moving ? months.each : months.alike) {
      const there = moving ? paidHeads(heads, month, seats) : mul(max(heads, seats.post.fteFilled ?? zero), full)
      const hires = { heads: fromInteger(moving ? joiners(month, seats) : 0), cost: line.costPerHire }
      const due = monthPayroll({ pay, heads: there, raise, hires, places })
      total = add(total, times === 1 ? due : mul(due, fromInteger(times)))
    }
    return total
  }
  const between = (from: Point, to: Point): Span => {
    const least = spent(low, from)
    if (high === null) return { low: least, high: null }
    return { low: least, high: from === to && equal(low, high) ? least : spent(high, to) }
  }
  const [bottom, top] = [line.rate('min').base, line.rate('max').base]
  const atPoint = between(at, at)
  return { planned: atPoint, span: equal(bottom, top) ? atPoint : between('min', 'max') }
}
