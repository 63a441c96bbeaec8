import type { Rational } from '../../staffing/rational.js'
import type { Role, Unit } from '../departments/model.js'
import type { Budget, Pay, PeriodCost } from './model.js'

/** One line of a budget: the total, or the part of a department. */
export interface BudgetRow {
  readonly budget: Budget
  /** Null is the total. */
  readonly unit: Unit | null
  readonly amount: Rational
  /** How many parts it lies in. */
  readonly depth: number
  readonly cost: PeriodCost
  /** Roles in it that are in no amount: without a cost, without a number. */
  readonly leftOut: number
}

/** The budgets of the plan with what the planned seats cost in each period, totals before their parts. */
export function budgetRows(pay: Pay): readonly BudgetRow[] {
  return pay.budgets.flatMap((budget): BudgetRow[] => {
    const row = (unit: Unit | null, amount: Rational, depth: number): BudgetRow => {
      const found = pay.units.find((one) => one.unit === (unit ?? pay.units[0]?.unit))
      const cost = pay.inPeriod(rolesWithin(found?.unit), budget.period)
      const leftOut = found === undefined ? 0 : found.total.withoutCost + found.total.notStated
      return { budget, unit, amount, depth, cost, leftOut }
    }
    return [
      row(null, budget.total, 0),
      ...budget.parts.map((part) => {
        let depth = 1
        for (let above = part.within; above !== null; above = above.within) depth++
        return row(part.unit, part.amount, depth)
      }),
    ]
  })
}

/** The roles of a unit and of everything below it. */
export function rolesWithin(unit: Unit | undefined): readonly Role[] {
  return unit === undefined ? [] : [...unit.roles, ...unit.units.flatMap(rolesWithin)]
}
