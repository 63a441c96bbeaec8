import { roundMoney } from './money.js'
import { add, div, fromInteger, mul, one, type Rational } from './rational.js'

/**
 * What one full-time post costs in a year: `base` × `perBase` + `fixed`. `perBase` is 1 for base pay itself, plus the
 * shares that follow it, plus on-cost; `fixed` are amounts that do not follow base pay.
 */
export interface PayRate {
  readonly base: Rational
  readonly perBase: Rational
  readonly fixed: Rational
}

/** A year of so many full-time posts, with base pay raised by a factor (1 is none). Exact. */
export function annualPayroll({ base, perBase, fixed }: PayRate, heads: Rational, raise: Rational = one): Rational {
  return mul(add(mul(mul(base, raise), perBase), fixed), heads)
}

export interface PayrollMonth {
  readonly pay: PayRate
  /** Paid heads in FTE, a part of the month as a part of a head. */
  readonly heads: Rational
  /** Factor on base pay: 1 until the first merit increase. */
  readonly raise?: Rational
  /** Who join in this month, and what finding each of them costs. */
  readonly hires?: { readonly heads: Rational; readonly cost: Rational }
  /** Decimal places of the currency. */
  readonly places: number
}

/**
 * One month of a payroll (staffing.md 5): a twelfth of the annual cost of the paid heads, plus the cost of hiring in the
 * month of joining; rounded half-up to the currency, so that months add up as they are shown.
 */
export function monthPayroll({ pay, heads, raise, hires, places }: PayrollMonth): Rational {
  const due = div(annualPayroll(pay, heads, raise), fromInteger(12))
  return roundMoney(hires === undefined ? due : add(due, mul(hires.heads, hires.cost)), places)
}

/** A general increase of base pay from a month (`YYYY-MM`) on. */
export interface Raise {
  readonly month: string
  readonly rate: Rational
}

/** The factor on base pay in a month: all increases up to and with it, one on top of the other. */
export function raiseIn(raises: readonly Raise[], month: string): Rational {
  return raises.reduce((factor, raise) => (raise.month <= month ? mul(factor, add(one, raise.rate)) : factor), one)
}
