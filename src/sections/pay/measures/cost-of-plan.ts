import type { MeasureGroups } from '../../../section/contract.js'
import { equal } from '../../../staffing/rational.js'
import type { ComparedGroup, ComparedRow, Figure } from '../../../table/comparison.js'
import { withCurrency } from '../../../text/currency.js'
import type { Pair } from '../../../text/lang.js'
import { rolesWithin } from '../budget-rows.js'
import { costParts } from '../cost-parts.js'
import type { Pay, Span } from '../model.js'
import { coverOf } from '../period-cover.js'
import { costHeads, periodHead } from '../views/cost-columns.js'
import { notesOfVariants } from '../views/cost-notes.js'
import { amounts, byCurrency, type InCurrency, moneyRow } from './in-currency.js'

const heads = {
  payroll: { en: 'Payroll', zh: '薪酬' },
  onCost: { en: 'On-cost', zh: '附加成本' },
  agreedCost: { en: 'Cost agreed for posts', zh: '约定的岗位成本' },
} satisfies { readonly [measure: string]: Pair }

/** What the plan costs: a year and what it is made of, over the bands, in post, vacant, in the budget period. */
export const costOfPlan: MeasureGroups<{ pay: Pay }> = {
  id: 'cost',
  groups: (variants) =>
    byCurrency(variants).map(
      (one, at): ComparedGroup => ({
        head: withCurrency({ en: 'Cost', zh: '成本' }, one.currency),
        rows: [...yearRows(one), ...periodRows(one)],
        ...(at === 0 ? { notes: notesOfVariants(variants) } : {}),
      }),
    ),
}

function yearRows(one: InCurrency): ComparedRow[] {
  const row = (
    measure: string,
    text: Pair,
    figureOf: (pay: Pay) => Figure,
    more: Pick<Partial<ComparedRow>, 'depth' | 'need' | 'readBy'> = {},
  ): ComparedRow => {
    const figures = one.pays.map((pay) => (pay === null ? undefined : figureOf(pay)))
    return moneyRow(one, { measure, name: { id: measure, text }, depth: 0, figures, ...more })
  }
  const pays = one.pays.filter((pay) => pay !== null)
  const isPayrollOnly = pays.every((pay) => sameSpan(costParts(pay).payroll, pay.total.planned))
  const isOnePoint = pays.every(({ total }) => sameSpan(total.span, total.planned))
  const part = { depth: 1, ...(isPayrollOnly ? { readBy: 'programs' as const } : {}) }
  const band = isOnePoint ? { readBy: 'programs' as const } : {}
  const end = (value: Span['high']): Figure => ({ low: value, high: value })
  return [
    row('cost', costHeads.planned, (pay) => whole(pay, pay.total.planned)),
    row('payroll', heads.payroll, (pay) => amounts(costParts(pay).payroll), part),
    row('onCost', heads.onCost, (pay) => amounts(costParts(pay).onCost), { ...part, need: 'some' }),
    row('agreedCost', heads.agreedCost, (pay) => amounts(costParts(pay).agreed), { ...part, need: 'some' }),
    row('costAtMinimum', costHeads.spanLow, ({ total }) => end(total.span.low), band),
    row('costAtMaximum', costHeads.spanHigh, ({ total }) => end(total.span.high), band),
    row('costFilled', costHeads.filled, ({ total }) => end(total.filled), { need: 'some' }),
    row('costVacant', costHeads.vacant, ({ total }) => end(total.vacant), { need: 'some' }),
    row('costHiring', costHeads.hiring, ({ total }) => end(total.hiring), { need: 'some' }),
  ]
}

/** A row for each period that the tables of one of the variants show. A plan that begins after it has no cost in it. */
function periodRows(one: InCurrency): ComparedRow[] {
  const periods = new Map(one.pays.flatMap((pay) => (pay === null ? [] : [[pay.period.text, pay.period] as const])))
  return [...periods.values()].map((period): ComparedRow => {
    const figures = one.pays.map((pay): Figure | undefined => {
      const cover = pay === null ? 'none' : coverOf(pay, period)
      if (pay === null || cover === 'none') return undefined
      const figure = whole(pay, pay.inPeriod(rolesWithin(pay.units[0]?.unit), period).planned)
      return cover === 'part' ? { ...figure, partial: true } : figure
    })
    const name = { id: period.text, text: periodHead(period) }
    return moneyRow(one, { measure: 'costPeriod', item: period.text, name, depth: 0, figures })
  })
}

const whole = ({ total }: Pay, span: Span): Figure => amounts(span, total.withoutCost + total.notStated, total.roles)

const sameSpan = (a: Span, b: Span): boolean =>
  equal(a.low, b.low) && (a.high === null || b.high === null ? a.high === b.high : equal(a.high, b.high))
