import { message } from '../../../findings/message.js'
import type { Report, Rule } from '../../../section/contract.js'
import { isPartOf } from '../../../staffing/pay-period.js'
import { compare, type Rational, sum } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Budget, Pay } from '../model.js'
import { moneyText } from '../money-text.js'

type Amounts = { readonly amount: Fraction; readonly limit: Fraction; readonly currency: string | null }

const total = message<Amounts & { period: string }>('budget-parts-exceed', {
  en: ({ period, amount, limit, currency }, f) =>
    `The departments' parts of the budget for ${period} add up to ${moneyText(amount, currency, f)}, the total is ${moneyText(limit, currency, f)}`,
  zh: ({ period, amount, limit, currency }, f) =>
    `${period} 预算的部门份额合计 ${moneyText(amount, currency, f)}，总额为 ${moneyText(limit, currency, f)}`,
})

const child = message<Amounts & { unit: Name; parent: Name }>('budget-parts-exceed:child', {
  en: ({ unit, parent, amount, limit, currency }, f) =>
    `${f.name(unit)} has ${moneyText(amount, currency, f)}, more than the ${moneyText(limit, currency, f)} of ${f.name(parent)} that it lies in`,
  zh: ({ unit, parent, amount, limit, currency }, f) =>
    `${f.name(unit)}的份额为 ${moneyText(amount, currency, f)}，超过其所属${f.name(parent)}的 ${moneyText(limit, currency, f)}`,
})

const children = message<Amounts & { unit: Name }>('budget-parts-exceed:children', {
  en: ({ unit, amount, limit, currency }, f) =>
    `${f.name(unit)}: the parts below add up to ${moneyText(amount, currency, f)}, its own is ${moneyText(limit, currency, f)}`,
  zh: ({ unit, amount, limit, currency }, f) =>
    `${f.name(unit)}：下级份额合计 ${moneyText(amount, currency, f)}，本级为 ${moneyText(limit, currency, f)}`,
})

const periods = message<Amounts & { period: string }>('budget-parts-exceed:periods', {
  en: ({ period, amount, limit, currency }, f) =>
    `The budgets within ${period} add up to ${moneyText(amount, currency, f)}, that of ${period} is ${moneyText(limit, currency, f)}`,
  zh: ({ period, amount, limit, currency }, f) =>
    `${period} 之内各期预算合计 ${moneyText(amount, currency, f)}，${period} 的预算为 ${moneyText(limit, currency, f)}`,
})

export const budgetPartsExceed: Rule<{ pay: Pay }> = {
  id: 'budget-parts-exceed',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: "The parts of a budget fit in it, those of a department in the department's, and those of a year in the year's.",
    zh: '预算的各部分不超过整体：部门不超过总额，下级不超过上级，各期不超过全年。',
  },
  why: {
    en: 'Parts that add up to more than the whole promise the same money twice.',
    zh: '各部分之和大于整体，等于把同一笔钱许诺了两次。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
  lab: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  budgets: { 2027: { total: 130_000, departments: { sales: 70_000, lab: 70_000 } } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
  lab: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  budgets: { 2027: { total: 140_000, departments: { sales: 70_000, lab: 70_000 } } }`,
  },
  check({ pay }, report) {
    const { budgets, settings } = pay
    for (const budget of budgets) {
      departmentParts(budget, settings.currency, report)
      const within = budgets.filter((other) => isPartOf(other.period, budget.period))
      const direct = within.filter((one) => !within.some((other) => isPartOf(one.period, other.period)))
      const amount = sum(direct.map((one) => one.total))
      if (compare(amount, budget.total) <= 0) continue
      const args = { period: budget.period.text, amount, limit: budget.total, currency: settings.currency }
      report({ said: periods(args), pointer: budget.totalAt, key: 'periods' })
    }
  },
}

function departmentParts({ period, parts, total: limit, totalAt }: Budget, currency: string | null, report: Report) {
  const adds = (within: Budget['parts'][number] | null): Rational =>
    sum(parts.filter((part) => part.within === within).map((part) => part.amount))
  const amount = adds(null)
  if (compare(amount, limit) > 0) {
    report({ said: total({ period: period.text, amount, limit, currency }), pointer: totalAt, key: 'parts' })
  }
  for (const part of parts) {
    const { unit, within, at } = part
    const below = adds(part)
    const single = within !== null && compare(part.amount, within.amount) > 0
    if (single) {
      const args = { unit: unit.name, parent: within.unit.name, amount: part.amount, limit: within.amount, currency }
      report({ said: child(args), pointer: at, key: 'child' })
    }
    const alone = parts.some((one) => one.within === part && compare(one.amount, part.amount) > 0)
    if (!alone && compare(below, part.amount) > 0) {
      report({ said: children({ unit: unit.name, amount: below, limit: part.amount, currency }), pointer: at })
    }
  }
}
