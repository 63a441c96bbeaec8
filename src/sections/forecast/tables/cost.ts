import { monthText } from '../../../staffing/months.js'
import type { Column, Row, Table } from '../../../table/table.js'
import type { Pair } from '../../../text/lang.js'
import { type Payroll, sumOfCosts } from '../payroll.js'
import type { Projection } from '../projection.js'
import { moneyCells, moneyColumns } from './money.js'

const columns: readonly Column[] = [
  { key: 'month', head: { en: 'Month', zh: '月份' }, kind: { is: 'date' } },
  { key: 'opening', head: { en: 'Open', zh: '期初' }, kind: { is: 'count' }, wide: true },
  { key: 'hires', head: { en: 'Hires', zh: '入职' }, kind: { is: 'count' } },
  { key: 'leavers', head: { en: 'Leave', zh: '离职' }, kind: { is: 'count' } },
  { key: 'closing', head: { en: 'Close', zh: '期末' }, kind: { is: 'count' } },
]

/** All roles together: heads and what they cost, month by month. */
export function costTable({ outlook, start, months }: Projection, payroll: Payroll): Table {
  const roles = [...outlook.ledgers.keys()]
  const all = Array.from({ length: months }, (_, month) => month)
  const costs = all.map(payroll.total)
  const rows = all.map((month): Row => {
    const plans = roles.flatMap((role) => outlook.planAt(role, month) ?? [])
    const total = (key: 'opening' | 'hires' | 'leavers' | 'closing'): number =>
      plans.reduce((sum, plan) => sum + plan[key], 0)
    return {
      cells: {
        month: monthText(start + month),
        opening: total('opening'),
        hires: total('hires'),
        leavers: total('leavers'),
        closing: total('closing'),
        ...moneyCells(costs[month] ?? null),
      },
    }
  })
  const sum = (key: string): number => rows.reduce((total, row) => total + Number(row.cells[key]), 0)
  return {
    view: 'cost',
    title: { en: 'Payroll by month', zh: '各月人工成本' },
    columns: [...columns, ...moneyColumns(payroll, rows)],
    rows,
    totals: { hires: sum('hires'), leavers: sum('leavers'), ...moneyCells(sumOfCosts(costs)) },
    notes: payrollNotes(payroll),
  }
}

/** What the amounts leave out. */
export function payrollNotes({ withoutCost }: Payroll): readonly Pair[] {
  const n = withoutCost.length
  if (n === 0) return []
  return [
    {
      en: `${n} ${n === 1 ? 'role has' : 'roles have'} heads but no cost, and ${n === 1 ? 'is' : 'are'} not in the amounts.`,
      zh: `有 ${n} 个岗位有人但没有成本，未计入金额。`,
    },
  ]
}
