import type { AcrossView } from '../../../section/contract.js'
import { variantName } from '../../../section/variant-name.js'
import { div, equal, type Rational, sub } from '../../../staffing/rational.js'
import type { Cell, Column, Row } from '../../../table/table.js'
import { rolesWithin } from '../budget-rows.js'
import type { PayVariant } from '../measures/in-currency.js'
import type { Pay, PaySettings } from '../model.js'
import { costCells, costColumns, costInPeriod, shownIn } from './cost-columns.js'
import { notesOfVariants } from './cost-notes.js'
import { moneyColumn, withoutEmptyDecimals } from './money-columns.js'

/** What the plan costs in each scenario, with the difference from the first of them. */
export const costByScenario: AcrossView<{ pay: Pay }> = {
  id: 'cost-by-scenario',
  summary: { en: 'What posts cost scenario by scenario', zh: '各方案成本' },
  over: 'compared',
  build(variants) {
    const used = variants.filter(({ slices }) => slices.pay.used)
    const first = (used[0] ?? variants[0])?.slices.pay
    const rows = first === undefined ? [] : rowsOf(used, first)
    return {
      view: 'cost-by-scenario',
      title: { en: 'Cost by scenario', zh: '各方案成本' },
      columns: first === undefined ? [] : withoutEmptyDecimals(columnsOf(used, first, rows), rows),
      rows,
      totals: null,
      notes: notesOfVariants(variants),
    }
  },
}

function rowsOf(used: readonly PayVariant[], first: Pay): Row[] {
  const { period } = first
  const costed = used.map(({ slices: { pay } }) => {
    return { cost: pay.total, period: costInPeriod(pay, rolesWithin(pay.units[0]?.unit), period) }
  })
  const shown = shownIn(costed, first)
  return costed.map((one, at): Row => {
    const { scenario, slices, context } = used[at] as PayVariant
    const { pay } = slices
    return {
      cells: {
        scenario: scenario ?? 'base',
        name: variantName(context),
        currency: pay.settings.currency,
        period: period.text,
        ...costCells(one, ''),
        ...shown(one),
        ...differenceOf(pay, first),
      },
    }
  })
}

/** Nothing between two currencies. */
function differenceOf({ total, settings }: Pay, first: Pay): { readonly [key: string]: Cell } {
  if (settings.currency !== first.settings.currency) return { difference: null, differenceHigh: null, change: null }
  const { planned } = first.total
  const more = (one: Rational | null, other: Rational | null): Rational | null =>
    one === null || other === null ? null : sub(one, other)
  return {
    difference: more(total.planned.low, planned.low),
    differenceHigh: more(total.planned.high, planned.high),
    change: planned.low.n === 0n ? null : div(sub(total.planned.low, planned.low), planned.low),
  }
}

/** One currency stands in the headings; where there are several, each row has its own. */
function columnsOf(used: readonly PayVariant[], { settings, period }: Pay, rows: readonly Row[]): readonly Column[] {
  const isOne = used.every(({ slices }) => slices.pay.settings.currency === settings.currency)
  const shown: PaySettings = isOne ? settings : { ...settings, currency: null }
  const isRange = rows.some(({ cells }) => !sameAmount(cells.difference, cells.differenceHigh))
  const costs = costColumns({ settings: shown, period }, '', true).flatMap((column): readonly Column[] => {
    if (column.key !== 'shownPlanned') return [isAside(column) ? { ...column, wide: true } : column]
    return [column, ...differenceColumns(shown, isRange)]
  })
  return [
    { key: 'scenario', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
    { key: 'name', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' }, stays: true },
    {
      key: 'currency',
      head: { en: 'Currency', zh: '币种' },
      kind: { is: 'text' },
      ...(isOne ? { readBy: 'programs' } : {}),
    },
    { key: 'period', head: { en: 'Period', zh: '期间' }, kind: { is: 'text' }, readBy: 'programs' },
    ...costs,
  ]
}

const isAside = ({ key }: Column): boolean => key === 'filled' || key === 'vacant'

function differenceColumns(settings: PaySettings, isRange: boolean): readonly Column[] {
  const most = { en: 'Difference at most', zh: '差异上限' }
  return [
    moneyColumn('difference', { en: 'Difference', zh: '差异' }, settings),
    moneyColumn('differenceHigh', most, settings, isRange ? {} : { readBy: 'programs' }),
    { key: 'change', head: { en: 'Change', zh: '变动' }, kind: { is: 'share', places: 1 } },
  ]
}

const sameAmount = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (isAmount(a) && isAmount(b) && equal(a, b))

const isAmount = (cell: Cell | undefined): cell is Rational => typeof cell === 'object' && cell !== null && 'd' in cell
