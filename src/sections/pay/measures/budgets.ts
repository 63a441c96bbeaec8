import type { MeasureGroups } from '../../../section/contract.js'
import { mergedOrder } from '../../../section/merged-order.js'
import { compare, sub } from '../../../staffing/rational.js'
import type { ComparedGroup, ComparedRow, Figure } from '../../../table/comparison.js'
import { withCurrency } from '../../../text/currency.js'
import { type BudgetRow, budgetRows } from '../budget-rows.js'
import type { Pay } from '../model.js'
import { coverOf } from '../period-cover.js'
import { byCurrency, type InCurrency, moneyRow } from './in-currency.js'

/**
 * What each budget leaves over the cost of the planned seats in its period; below zero is above the budget. Nothing for
 * plans that begin within the period: what was spent before is not theirs to know.
 */
export const budgetsLeft: MeasureGroups<{ pay: Pay }> = {
  id: 'budgetLeft',
  groups: (variants) =>
    byCurrency(variants)
      .map(
        (one): ComparedGroup => ({
          head: withCurrency({ en: 'Left of budget', zh: '预算结余' }, one.currency),
          rows: rowsOf(one),
        }),
      )
      .filter(({ rows }) => rows.length > 0),
}

const keyOf = ({ budget, unit }: BudgetRow): string =>
  unit === null ? budget.period.text : `${budget.period.text} ${unit.path}`

/** The totals, and those parts that differ. */
function rowsOf(one: InCurrency): ComparedRow[] {
  const lists = one.pays.map((pay) => new Map(pay === null ? [] : budgetRows(pay).map((row) => [keyOf(row), row])))
  return mergedOrder(lists.map((list) => [...list.keys()])).flatMap((key): ComparedRow[] => {
    const row = lists.flatMap((list) => list.get(key) ?? [])[0]
    if (row === undefined) return []
    const figures = lists.map((list, at) => {
      const [found, pay] = [list.get(key), one.pays[at]]
      return found === undefined || pay === null || pay === undefined ? undefined : leftOf(found, pay)
    })
    const name = row.unit?.name ?? { id: key, text: {} }
    const line = moneyRow(one, { measure: 'budgetLeft', item: key, name, depth: row.depth, figures })
    return [row.unit === null ? line : { ...line, need: 'change' }]
  })
}

function leftOf({ amount, cost, budget, leftOut }: BudgetRow, pay: Pay): Figure | undefined {
  const { planned, span } = cost
  if (coverOf(pay, budget.period) !== 'whole') return undefined
  const isOver = planned.high === null || compare(planned.high, amount) > 0
  return {
    low: planned.high === null ? null : sub(amount, planned.high),
    high: sub(amount, planned.low),
    ...(leftOut > 0 ? { notStated: leftOut } : {}),
    ...(isOver ? { mark: compare(span.low, amount) > 0 ? 'error' : 'warning' } : {}),
  }
}
