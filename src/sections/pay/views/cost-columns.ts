import type { PayPeriod } from '../../../staffing/pay-period.js'
import type { Cell, Column } from '../../../table/table.js'
import { formats } from '../../../text/format.js'
import type { Pair } from '../../../text/lang.js'
import type { Role } from '../../departments/model.js'
import type { Cost, Pay, PeriodCost } from '../model.js'
import { spanText } from '../money-text.js'
import { coverOf } from '../period-cover.js'
import { decimalsOf, moneyColumn, shownSpan, spanColumn } from './money-columns.js'

/** What the amounts of a cost are called. */
export const costHeads = {
  planned: { en: 'A year', zh: '全年' },
  plannedHigh: { en: 'A year at most', zh: '全年上限' },
  spanLow: { en: 'At band minimum', zh: '带宽下限' },
  spanHigh: { en: 'At band maximum', zh: '带宽上限' },
  filled: { en: 'In post', zh: '在岗' },
  vacant: { en: 'Vacant', zh: '缺编' },
  hiring: { en: 'Hiring once', zh: '一次性招聘' },
} satisfies { [key: string]: Pair }

/** What the cost in a period is called. */
export const periodHead = ({ text }: PayPeriod): Pair => ({ en: `In ${text}`, zh: `${text} 期间` })

/** What the headings of a table of costs depend on. */
type Tabled = Pick<Pay, 'settings' | 'period'>

/** The columns of amounts. `suffix` tells what is with everything below; people see one of the two. */
export function costColumns(pay: Tabled, suffix: '' | 'Total', forPeople: boolean): readonly Column[] {
  const { settings } = pay
  const whole = suffix === '' ? {} : { total: '' }
  const column = (key: keyof typeof costHeads | 'inPeriod' | 'inPeriodHigh', head: Pair, more: Partial<Column> = {}) =>
    moneyColumn(`${key}${suffix}`, head, settings, {
      ...('total' in whole ? { total: key } : {}),
      ...(forPeople ? {} : { readBy: 'programs' as const }),
      ...more,
    })
  const programs = { readBy: 'programs' } as const
  const high = { en: `${periodHead(pay.period).en} at most`, zh: `${periodHead(pay.period).zh}上限` }
  return [
    { key: `fte${suffix}`, head: { en: 'FTE', zh: '折合全职' }, kind: { is: 'decimal', places: 2 }, ...programs },
    column('planned', costHeads.planned, programs),
    column('plannedHigh', costHeads.plannedHigh, programs),
    column('spanLow', costHeads.spanLow, programs),
    column('spanHigh', costHeads.spanHigh, programs),
    ...(forPeople ? peopleColumns(pay) : []),
    column('filled', costHeads.filled),
    column('vacant', costHeads.vacant),
    column('hiring', costHeads.hiring, { wide: true }),
    column('inPeriod', periodHead(pay.period), programs),
    column('inPeriodHigh', high, programs),
    {
      key: `withoutCost${suffix}`,
      head: { en: 'Without a cost', zh: '无成本岗位' },
      kind: { is: 'count' },
      ...programs,
    },
    { key: `notStated${suffix}`, head: { en: 'Not stated', zh: '未写编制' }, kind: { is: 'count' }, ...programs },
  ]
}

/** Ranges as people read them. */
function peopleColumns(pay: Tabled): readonly Column[] {
  const { settings } = pay
  return [
    { key: 'shownFte', head: { en: 'FTE', zh: '折合全职' }, kind: { is: 'range' }, readBy: 'people', wide: true },
    spanColumn('shownPlanned', costHeads.planned, settings),
    spanColumn('shownSpan', { en: 'Over the bands', zh: '带宽上下限' }, settings, { wide: true }),
    spanColumn('shownPeriod', periodHead(pay.period), settings),
  ]
}

/** Exact amounts of one row, by column key. */
export function costCells({ cost, period }: Costed, suffix: '' | 'Total'): { readonly [key: string]: Cell } {
  const cells: { readonly [key: string]: Cell } = {
    fte: cost.fte.low,
    planned: cost.planned.low,
    plannedHigh: cost.planned.high,
    spanLow: cost.span.low,
    spanHigh: cost.span.high,
    filled: cost.filled,
    vacant: cost.vacant,
    hiring: cost.hiring,
    inPeriod: period?.planned.low ?? null,
    inPeriodHigh: period?.planned.high ?? null,
    withoutCost: cost.withoutCost,
    notStated: cost.notStated,
  }
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${key}${suffix}`, cell]))
}

/** What one row or the totals are about. */
export interface Costed {
  readonly cost: Cost
  /** Null where the period is over before the plan holds. */
  readonly period: PeriodCost | null
}

/** What roles cost in a period, for a table; null where it is over before the plan holds. */
export const costInPeriod = (pay: Pay, roles: readonly Role[], period = pay.period): PeriodCost | null =>
  coverOf(pay, period) === 'none' ? null : pay.inPeriod(roles, period)

/** How the ranges of a table are shown, row by row. `+ n?` counts the roles that are in no amount. */
export function shownIn(all: readonly Costed[], { settings }: Pay): (one: Costed) => { readonly [key: string]: Cell } {
  const planned = decimalsOf(
    all.map(({ cost }) => cost.planned),
    settings,
  )
  const bands = decimalsOf(
    all.map(({ cost }) => cost.span),
    settings,
  )
  const inPeriod = decimalsOf(
    all.flatMap(({ period }) => (period === null ? [] : [period.planned])),
    settings,
  )
  return ({ cost, period }) => {
    const open = cost.withoutCost + cost.notStated
    if (open > 0 && open === cost.roles)
      return { shownFte: null, shownPlanned: null, shownSpan: null, shownPeriod: null }
    const more = open > 0 ? ` + ${open}?` : ''
    return {
      shownFte: spanText(cost.fte, formats.en),
      shownPlanned: `${shownSpan(cost.planned, planned)}${more}`,
      shownSpan: shownSpan(cost.span, bands),
      shownPeriod: period === null ? null : `${shownSpan(period.planned, inPeriod)}${more}`,
    }
  }
}
