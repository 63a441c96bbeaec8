import { message } from '../../../findings/message.js'
import type { Reported, Rule } from '../../../section/contract.js'
import { compare, sub } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import { rolesWithin } from '../budget-rows.js'
import type { Budget, Pay, PeriodCost } from '../model.js'
import { moneySpanText, moneyText } from '../money-text.js'
import { proratedBy } from '../proration-words.js'

interface Told {
  readonly [key: string]: string | Fraction | Name | null
  readonly unit: Name | null
  readonly period: string
  readonly least: Fraction
  readonly most: Fraction | null
  readonly over: Fraction
  readonly budget: Fraction
  readonly low: Fraction
  readonly high: Fraction | null
  readonly currency: string | null
  readonly proration: string
}

const inPeriod = (unit: string | null, period: string): string =>
  unit === null ? `In ${period}` : `${unit}: in ${period}`

const of = (unit: string | null): string => (unit === null ? '' : `${unit}：`)

const exceeded = message<Told>('budget-exceeded', {
  en: ({ unit, period, least, most, over, budget, low, high, currency, proration }, f) =>
    `${inPeriod(unit && f.name(unit), period)} the planned seats cost ${moneySpanText({ low: least, high: most }, currency)}, ${moneyText(over, currency, f)} above the budget of ${moneyText(budget, currency, f)}; ${moneySpanText({ low, high }, currency)} over the bands (${proratedBy(proration).en})`,
  zh: ({ unit, period, least, most, over, budget, low, high, currency, proration }, f) =>
    `${of(unit && f.name(unit))}${period} 编制成本为 ${moneySpanText({ low: least, high: most }, currency)}，超出预算 ${moneyText(budget, currency, f)}达 ${moneyText(over, currency, f)}；按带宽上下限为 ${moneySpanText({ low, high }, currency)}（${proratedBy(proration).zh}）`,
})

const always = message<Told>('budget-exceeded:least', {
  en: ({ unit, period, least, most, budget, low, currency, proration }, f) =>
    `${inPeriod(unit && f.name(unit), period)} even the fewest seats at the bottom of their bands cost ${moneyText(low, currency, f)}, the budget is ${moneyText(budget, currency, f)}; ${moneySpanText({ low: least, high: most }, currency)} as costed (${proratedBy(proration).en})`,
  zh: ({ unit, period, least, most, budget, low, currency, proration }, f) =>
    `${of(unit && f.name(unit))}${period} 即使按最少人数、带宽下限计也要 ${moneyText(low, currency, f)}，预算为 ${moneyText(budget, currency, f)}；测算值为 ${moneySpanText({ low: least, high: most }, currency)}（${proratedBy(proration).zh}）`,
})

export const budgetExceeded: Rule<{ pay: Pay }> = {
  id: 'budget-exceeded',
  stage: 'policy',
  severity: 'error',
  milder: true,
  summary: {
    en: 'The planned seats cost no more than the budget of the period, in all and by department.',
    zh: '编制成本不超过当期预算，总额和各部门都是如此。',
  },
  why: {
    en: 'Planned seats are costed at the point of the band that `pay.at` names, the middle unless stated. Above the budget is a warning, as people are hired below the middle too; above it at the minimum of every band is an error.',
    zh: '编制按 pay.at 指定的带宽位置测算，默认取中位值。测算值超出预算是警告，因为实际定薪可能低于中位值；全部按带宽下限仍然超出则是错误。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, currency: EUR }
grades: { P1: { pay: { min: 4000, max: 6000 } } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: { headcount: 4, grade: P1 } } }
pay:
  budgets: { 2027: 280_000 }`,
    good: `orgplan: 1
organization: { id: acme, currency: EUR }
grades: { P1: { pay: { min: 4000, max: 6000 } } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: { headcount: 4, grade: P1 } } }
pay:
  budgets: { 2027: 300_000 }`,
  },
  check({ pay }, report) {
    for (const budget of pay.budgets) {
      const all = finding(budget, null, budget.total, budget.totalAt)
      if (all !== null) report(all)
      for (const { unit, amount, at } of budget.parts) {
        const found = finding(budget, unit, amount, at)
        if (found !== null) report(found)
      }
    }

    function finding(
      { period }: Budget,
      unit: Budget['parts'][number]['unit'] | null,
      limit: Fraction,
      pointer: Pointer,
    ): Reported | null {
      const roles = rolesWithin(unit ?? pay.units[0]?.unit)
      const { planned, span }: PeriodCost = pay.inPeriod(roles, period)
      const cost = planned.high ?? planned.low
      if (compare(cost, limit) <= 0) return null
      const { currency, proration } = pay.settings
      const args: Told = {
        unit: unit?.name ?? null,
        period: period.text,
        least: planned.low,
        most: planned.high,
        over: sub(cost, limit),
        budget: limit,
        low: span.low,
        high: span.high,
        currency,
        proration,
      }
      const about = unit === null ? {} : { about: [[unit.at]] }
      return compare(span.low, limit) > 0
        ? { said: always(args), pointer, ...about }
        : { said: exceeded(args), pointer, severity: 'warning', ...about }
    }
  },
}
