import { monthlyPayDays } from '../../../src/staffing/pay-days.js'
import { readPeriod } from '../../../src/staffing/pay-period.js'
import { annualPayroll, type PayRate } from '../../../src/staffing/payroll.js'
import { type Proration, paidMonth } from '../../../src/staffing/proration.js'
import { add, div, fromInteger, mul, one, type Rational, sub, sum, zero } from '../../../src/staffing/rational.js'
import { Rounded } from '../vector-check.js'
import { type Computed, type Input, num, type Suite } from './input.js'

/** Base pay of a year with on-cost and nothing else. */
export const salary = (annual: Rational, onCost: Rational): PayRate => {
  return { base: annual, perBase: add(one, onCost), fixed: zero }
}

const conventions: readonly Proration[] = ['calendar-month', 'days-in-year', 'whole-months', 'half-month']

/** The rest of the year of the first day, under each convention. */
function proration(i: Input): Computed {
  const from = String(i.start)
  const months = readPeriod(from.slice(0, 4))?.months ?? []
  const due = (convention: Proration): Rational =>
    sum(months.map((month) => paidMonth(convention, month, { from, to: null })))
  return Object.fromEntries(
    conventions.map((convention) => [
      convention.replaceAll('-', '_'),
      new Rounded(div(mul(num(i.annual), due(convention)), fromInteger(12))),
    ]),
  )
}

function costRollup(i: Input): Computed {
  const lines = i.lines as readonly Input[]
  const year = (onCost: Rational): Rational =>
    sum(lines.map((line) => annualPayroll(salary(num(line.annual_salary), onCost), num(line.heads))))
  const [base, total] = [year(zero), year(num(i.on_cost))]
  return { base, on_costs: sub(total, base), total }
}

/** Kinds of the suite `forecast` that are about pay. */
export const payKinds: Suite = {
  proration,
  cost_rollup: costRollup,
  paid_days: (i) => {
    const { paid, worked } = monthlyPayDays(Number(i.days_year), Number(i.rest_days), Number(i.statutory_holidays))
    return { pay_days_month: new Rounded(paid), work_days_month: new Rounded(worked) }
  },
}
