import { HireTrial } from '../../staffing/hire-trial.js'
import { type Month, monthText } from '../../staffing/months.js'
import { monthPayroll, raiseIn } from '../../staffing/payroll.js'
import { add, equal, fromInteger, mul, type Rational, sub, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Pay, PayLine, PaySettings, Point } from '../pay/model.js'
import type { Ledger } from './ledger.js'
import type { Outlook } from './outlook.js'

/** Money of a month, or of several together. */
export interface Cost {
  /** At the point of the band that posts are costed at, cost of hiring included. */
  readonly payroll: Rational
  /** At the bottom and at the top of every band. */
  readonly low: Rational
  readonly high: Rational
  /** What of it is for finding those who join. */
  readonly hiring: Rational
}

/** What the heads of a forecast cost, month by month. */
export interface Payroll {
  readonly settings: PaySettings
  /** Months count from the start; null where nothing gives the role a cost, or its heads are not known. */
  of(role: Role, month: number): Cost | null
  /** All roles of a forecast in a month. */
  total(month: number): Cost
  /** What the hires cost that were added to the forecast, in all its months; raises and hiring included. */
  readonly added: Cost
  /** Roles that have heads in some month, and nothing gives them a cost: they are in no sum. */
  readonly withoutCost: readonly Role[]
}

const nothing: Cost = { payroll: zero, low: zero, high: zero, hiring: zero }

/** The sum, each amount by itself. */
export function addCosts(a: Cost, b: Cost): Cost {
  return {
    payroll: add(a.payroll, b.payroll),
    low: add(a.low, b.low),
    high: add(a.high, b.high),
    hiring: add(a.hiring, b.hiring),
  }
}

/** What all of these cost together; nothing where there are none. */
export const sumOfCosts = (costs: readonly Cost[]): Cost => costs.reduce(addCosts, nothing)

/**
 * The payroll of a forecast by the convention of pay: each month of each role a twelfth of the year, raised by merit, for
 * the full-time equivalents that are there, and the cost per hire of those who join; rounded half-up to the currency, then
 * added. Everybody is there for whole months. Seats that are empty cost nothing. Null where the plan says nothing of pay.
 */
export function payrollOf(pay: Pay, outlook: Outlook, start: Month): Payroll | null {
  if (!pay.used) return null
  const { settings } = pay
  const all = Array.from({ length: outlook.months }, (_, month) => month)
  const costIn = ({ role, ftePerHead }: Ledger, month: number, heads: number, hires: number): Cost | null => {
    const line = pay.lineOf(role)
    const fte = mul(ftePerHead, fromInteger(heads))
    return line === null ? null : costOf(line, monthText(start + month), fte, fromInteger(hires), settings)
  }
  const known = new Map<Role, (Cost | null)[]>()
  const monthsOf = (role: Role): readonly (Cost | null)[] => {
    const found = known.get(role)
    const ledger = outlook.ledgers.get(role)
    if (found !== undefined || ledger === undefined) return found ?? []
    const made = all.map((month) => {
      const { heads = 0, hires = 0 } = outlook.planAt(role, month) ?? {}
      return costIn(ledger, month, heads, hires)
    })
    known.set(role, made)
    return made
  }
  const roles = [...outlook.ledgers.keys()]
  return {
    settings,
    of: (role, month) => monthsOf(role)[month] ?? null,
    total: (month) => sumOfCosts(roles.flatMap((role) => monthsOf(role)[month] ?? [])),
    get added() {
      const hired = [...outlook.extra].filter(([, extra]) => extra.some((heads) => heads > 0))
      return sumOfCosts(
        hired.flatMap(([role]) => {
          const ledger = outlook.ledgers.get(role) as Ledger
          const without = new HireTrial(ledger, outlook.months)
          return all.flatMap((month) => {
            const { heads, hires } = without.at(month)
            const [before, now] = [costIn(ledger, month, heads, hires), monthsOf(role)[month] ?? null]
            return before === null || now === null ? [] : less(now, before)
          })
        }),
      )
    },
    get withoutCost() {
      const hasHeads = (role: Role): boolean => all.some((month) => (outlook.planAt(role, month)?.heads ?? 0) > 0)
      return roles.filter((role) => pay.lineOf(role) === null && hasHeads(role))
    },
  }
}

function costOf(line: PayLine, month: string, heads: Rational, joining: Rational, settings: PaySettings): Cost {
  const { places, raises, at } = settings
  const hires = { heads: joining, cost: line.costPerHire }
  const raise = raiseIn(raises, month)
  const due = (point: Point): Rational => monthPayroll({ pay: line.rate(point), heads, raise, hires, places })
  const payroll = due(at)
  const isOne = equal(line.rate('min').base, line.rate('max').base)
  const hiring = mul(joining, line.costPerHire)
  return { payroll, low: isOne ? payroll : due('min'), high: isOne ? payroll : due('max'), hiring }
}

const less = (a: Cost, b: Cost): Cost => ({
  payroll: sub(a.payroll, b.payroll),
  low: sub(a.low, b.low),
  high: sub(a.high, b.high),
  hiring: sub(a.hiring, b.hiring),
})
