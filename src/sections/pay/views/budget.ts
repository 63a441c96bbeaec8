import type { View } from '../../../section/contract.js'
import { compare, div, sub } from '../../../staffing/rational.js'
import type { Column, Row } from '../../../table/table.js'
import type { Name, Pair } from '../../../text/lang.js'
import { type BudgetRow, budgetRows } from '../budget-rows.js'
import type { Pay, PaySettings } from '../model.js'
import { coverOf } from '../period-cover.js'
import { howCosted, leftOut } from './cost-notes.js'
import { decimalsOf, moneyColumn, shownSpan, spanColumn, withoutEmptyDecimals } from './money-columns.js'

const statusWords: { readonly [status: string]: Pair } = {
  within: { en: 'within', zh: '预算内' },
  'may-exceed': { en: 'may exceed', zh: '可能超支' },
  exceeded: { en: 'exceeded', zh: '超支' },
  past: { en: 'past', zh: '已结束' },
}

const columnsOf = (settings: PaySettings): readonly Column[] => [
  { key: 'period', head: { en: 'Period', zh: '期间' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'For', zh: '范围' }, kind: { is: 'text' }, indent: true },
  moneyColumn('budget', { en: 'Budget', zh: '预算' }, settings),
  moneyColumn('planned', { en: 'Planned', zh: '编制成本' }, settings, { readBy: 'programs' }),
  moneyColumn('plannedHigh', { en: 'Planned at most', zh: '编制成本上限' }, settings, { readBy: 'programs' }),
  spanColumn('shownPlanned', { en: 'Planned', zh: '编制成本' }, settings),
  moneyColumn('spanLow', { en: 'At band minimum', zh: '带宽下限' }, settings, { readBy: 'programs' }),
  moneyColumn('spanHigh', { en: 'At band maximum', zh: '带宽上限' }, settings, { readBy: 'programs' }),
  spanColumn('shownSpan', { en: 'Over the bands', zh: '带宽上下限' }, settings, { wide: true }),
  moneyColumn('left', { en: 'Left', zh: '结余' }, settings, { wide: true }),
  { key: 'used', head: { en: 'Used', zh: '已用' }, kind: { is: 'share', places: 1 } },
  { key: 'status', head: { en: 'Status', zh: '状态' }, kind: { is: 'status', words: statusWords } },
  { key: 'leftOut', head: { en: 'Left out', zh: '未计岗位' }, kind: { is: 'count' }, readBy: 'programs' },
]

const whole: Name = { id: 'total', text: { en: 'All', zh: '总额' } }

/** Each budget and its parts beside what the planned seats cost in the period. */
export const budget: View<{ pay: Pay }> = {
  id: 'budget',
  summary: { en: 'Budgets beside what the planned posts cost in the period', zh: '预算与当期编制成本对照' },
  build({ pay }) {
    const all = budgetRows(pay)
    const planned = decimalsOf(
      all.map(({ cost }) => cost.planned),
      pay.settings,
    )
    const bands = decimalsOf(
      all.map(({ cost }) => cost.span),
      pay.settings,
    )
    const rows = all.map((row) => shownRow(row, coverOf(pay, row.budget.period) === 'none', planned, bands))
    return {
      view: 'budget',
      title: { en: 'Budgets', zh: '薪酬预算' },
      columns: withoutEmptyDecimals(columnsOf(pay.settings), rows),
      rows,
      totals: null,
      notes: rows.length === 0 ? [noBudgets] : [...howCosted(pay), ...leftOut(pay)],
    }
  },
}

const noBudgets: Pair = { en: 'The plan states no pay budget.', zh: '方案没有写薪酬预算。' }

/** What cannot be said of a period that is over before the plan holds. */
const uncounted = {
  planned: null,
  plannedHigh: null,
  shownPlanned: null,
  spanLow: null,
  spanHigh: null,
  shownSpan: null,
  left: null,
  used: null,
  status: 'past',
}

function shownRow(row: BudgetRow, isPast: boolean, plannedDecimals: number, bandDecimals: number): Row {
  const { budget: of, unit, amount, depth, cost, leftOut: open } = row
  const { planned, span } = cost
  const named = { period: of.period.text, department: unit?.path ?? null, name: unit?.name ?? whole, budget: amount }
  if (isPast) return { cells: { ...named, ...uncounted, leftOut: open }, depth, mark: 'muted', at: of.at }
  const most = planned.high ?? planned.low
  const isOver = compare(most, amount) > 0
  return {
    cells: {
      ...named,
      planned: planned.low,
      plannedHigh: planned.high,
      shownPlanned: `${shownSpan(planned, plannedDecimals)}${open > 0 ? ` + ${open}?` : ''}`,
      spanLow: span.low,
      spanHigh: span.high,
      shownSpan: shownSpan(span, bandDecimals),
      left: sub(amount, most),
      used: amount.n === 0n ? null : div(most, amount),
      status: statusOf(row),
      leftOut: open,
    },
    depth,
    ...(isOver ? { mark: compare(span.low, amount) > 0 ? ('error' as const) : ('warning' as const) } : {}),
    at: of.at,
  }
}

/** Where heads are a range, it may be within at one end and beyond at the other. */
function statusOf({ cost: { planned }, amount }: BudgetRow): string {
  if (compare(planned.low, amount) > 0) return 'exceeded'
  return planned.high === null || compare(planned.high, amount) > 0 ? 'may-exceed' : 'within'
}
