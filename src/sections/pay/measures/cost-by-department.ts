import type { MeasureGroups } from '../../../section/contract.js'
import { mergedOrder } from '../../../section/merged-order.js'
import { zero } from '../../../staffing/rational.js'
import type { ComparedGroup, ComparedRow, Figure } from '../../../table/comparison.js'
import { withCurrency } from '../../../text/currency.js'
import type { Pay, UnitCost } from '../model.js'
import { amounts, byCurrency, type InCurrency, moneyRow } from './in-currency.js'

/** A variant without the department spends nothing there. */
const lacking: Figure = { low: zero, high: zero, shown: { en: '', zh: '' } }

/** A year of the planned posts of each department with everything below it. */
export const costByDepartment: MeasureGroups<{ pay: Pay }> = {
  id: 'costOfDepartment',
  groups: (variants) =>
    byCurrency(variants).map(
      (one): ComparedGroup => ({
        head: withCurrency({ en: 'A year by department', zh: '各部门全年成本' }, one.currency),
        rows: rowsOf(one),
        total: moneyRow(one, {
          measure: 'cost',
          name: { id: 'cost', text: {} },
          depth: 0,
          figures: one.pays.map((pay) => pay?.total && costOf(pay.total)),
        }),
      }),
    ),
}

function rowsOf(one: InCurrency): ComparedRow[] {
  const lists = one.pays.map((pay) => {
    if (pay === null) return null
    return new Map(pay.units.filter(({ unit }) => unit.level > 0).map((unit) => [unit.unit.path, unit]))
  })
  const known = lists.flatMap((list) => list ?? [])
  return mergedOrder(known.map((list) => [...list.keys()])).flatMap((path): ComparedRow[] => {
    const unit = known.flatMap((list) => list.get(path)?.unit ?? [])[0]
    if (unit === undefined) return []
    const figures = lists.map((list) => {
      const found = list?.get(path)
      return list === null ? undefined : found === undefined ? lacking : costOf(found.total)
    })
    const line = { measure: 'costOfDepartment', item: path, name: unit.name, depth: unit.level - 1, figures }
    return [moneyRow(one, { ...line, need: 'change' })]
  })
}

const costOf = ({ planned, withoutCost, notStated, roles }: UnitCost['total']): Figure =>
  amounts(planned, withoutCost + notStated, roles)
