import type { PayPeriod } from '../../staffing/pay-period.js'
import { monthPayroll, raiseIn } from '../../staffing/payroll.js'
import { add, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { plannedFte } from './cost.js'
import type { PayLine, PaySettings, PeriodCost, Point, Span } from './model.js'
import { joiners, paidHeads, type Seats } from './paid-heads.js'

const nobody: Span = { low: zero, high: zero }

/** What one role costs in a period, month by month, each rounded to the currency. */
export function periodCost(seats: Seats, line: PayLine, period: PayPeriod, settings: PaySettings): PeriodCost {
  const planned = plannedFte(seats.post) ?? nobody
  const { high } = planned
  const spent = (heads: Rational, point: Point): Rational => {
    const pay = line.rate(point)
    return period.months.reduce((total, month) => {
      const due = monthPayroll({
        pay,
        heads: paidHeads(heads, month, seats),
        raise: raiseIn(settings.raises, month),
        hires: { heads: fromInteger(joiners(month, seats)), cost: line.costPerHire },
        places: settings.places,
      })
      return add(total, due)
    }, zero)
  }
  return {
    planned: { low: spent(planned.low, settings.at), high: high === null ? null : spent(high, settings.at) },
    span: { low: spent(planned.low, 'min'), high: high === null ? null : spent(high, 'max') },
  }
}
