import { roundMoney } from '../../staffing/money.js'
import { compare, mul, type Rational, sub, zero } from '../../staffing/rational.js'
import { addSpans, noCost } from './cost.js'
import type { Pay, PayLine, Span } from './model.js'

/** What a year of the planned posts is made of: pay, what comes on top of it, and costs agreed for posts. */
export interface CostParts {
  /** Base pay and components in money. */
  readonly payroll: Span
  readonly onCost: Span
  readonly agreed: Span
}

const none: Span = noCost.planned

/** The parts of `pay.total.planned`, at the fewest and the most planned heads: they add up to it, to the last unit. */
export function costParts(pay: Pay): CostParts {
  let parts: CostParts = { payroll: none, onCost: none, agreed: none }
  for (const { roles, cost } of pay.groups('role')) {
    const line = roles[0] === undefined ? null : pay.lineOf(roles[0])
    if (line === null) continue
    const { planned, fte } = cost
    const onCost = line.by === 'cost' ? none : spanOf(fte, (heads) => onCostOf(line, heads, pay))
    const { payroll, agreed } =
      line.by === 'cost' ? { payroll: none, agreed: planned } : { payroll: less(planned, onCost), agreed: none }
    parts = {
      payroll: addSpans(parts.payroll, payroll),
      onCost: addSpans(parts.onCost, onCost),
      agreed: addSpans(parts.agreed, agreed),
    }
  }
  return parts
}

/** On-cost of so many posts in a year, rounded as `componentCosts` does. */
function onCostOf({ onCost, rate }: PayLine, fte: Rational, { settings: { at, places } }: Pay): Rational {
  return compare(onCost, zero) > 0 ? roundMoney(mul(mul(rate(at).base, onCost), fte), places) : zero
}

const spanOf = ({ low, high }: Span, of: (heads: Rational) => Rational): Span => ({
  low: of(low),
  high: high === null ? null : of(high),
})

const less = (whole: Span, part: Span): Span => ({
  low: sub(whole.low, part.low),
  high: whole.high === null || part.high === null ? null : sub(whole.high, part.high),
})
