import { didYouMean } from '../../../findings/did-you-mean.js'
import { message } from '../../../findings/message.js'
import { matchesNothing, referenceUnknownRule } from '../../../findings/rules/reference-unknown.js'
import type { Reported, Rule } from '../../../section/contract.js'
import { referenceFault } from '../../../section/reference-fault.js'
import type { Pair } from '../../../text/lang.js'
import type { Pay, PayFault } from '../model.js'

/** `{}` is what the plan says, in quotes; `{n}` a number that was calculated. */
const told = (is: string, words: Pair) =>
  message<{ text: string }>(`pay-definition:${is}`, {
    en: ({ text }, f) => words.en.replace('{}', () => f.quote(text)).replace('{n}', text),
    zh: ({ text }, f) => words.zh.replace('{}', () => f.quote(text)).replace('{n}', text),
  })

type Told = Exclude<PayFault['is'], 'role' | 'nobody'>

const messages: { readonly [K in Told]: ReturnType<typeof told> } = {
  months: told('months', {
    en: 'The months paid ({}) only mean something where amounts are by the month; leave them out or write period: month',
    zh: '按年计薪时发薪月数（{}）没有意义；请删去，或写 period: month',
  }),
  'no-months': told('no-months', {
    en: 'Base pay is paid for {} months, so it would cost nothing; write how many a year has, e.g. 12 or 13',
    zh: '年发薪月数为{}，基本工资就不计成本了；请写一年发几个月，例如 12 或 13',
  }),
  'merit-month': told('merit-month', {
    en: '{} is not a month; write year-month, e.g. 2027-04',
    zh: '{}不是月份；请写“年-月”，例如 2027-04',
  }),
  days: told('days', {
    en: 'Rest and holidays together are {n} days and leave none to work; a year has 365',
    zh: '休息日与节假日共 {n} 天，没有剩下可出勤的日子；一年按 365 天计',
  }),
  'budget-period': told('budget-period', {
    en: '{} is not a period; write a year, half-year, quarter or month: 2027, 2027-H1, 2027-Q1, 2027-01',
    zh: '{}不是期间；请写年、半年、季度或月份：2027、2027-H1、2027-Q1、2027-01',
  }),
  'budget-twice': told('budget-twice', {
    en: '{} names a department that has a part in this budget already',
    zh: '{}所指的部门在这项预算中已有份额',
  }),
  'share-form': told('share-form', {
    en: '{} does not say what it is a share of; write e.g. 20% of base',
    zh: '{}没有写明占哪一项的比例；请写作 20% of base 这样的形式',
  }),
  'share-of': told('share-of', {
    en: 'There is no pay component {} to take a share of',
    zh: '没有薪酬项目{}，无法取其比例',
  }),
  'share-circle': told('share-circle', {
    en: 'The share of {} comes back to this component itself',
    zh: '按{}取的比例又绕回了本项目',
  }),
  'share-and-amount': told('share-and-amount', {
    en: 'Either a share ({}) or an amount, not both',
    zh: '比例（{}）与金额只能写一个',
  }),
  'every-alone': told('every-alone', {
    en: '{} says how often, but no amount says how much',
    zh: '{}只写了多久发一次，没有写金额',
  }),
  every: told('every', {
    en: 'How often {} is in a year is not known; write week, month, quarter, half-year or year',
    zh: '无法确定{}一年有几次；请写 week、month、quarter、half-year 或 year',
  }),
  'every-day': told('every-day', {
    en: 'For amounts by the day ({}) pay needs the days of the year, e.g. days: { rest: 104, holidays: 13 }',
    zh: '按日（{}）计发时，pay 中需写明年度天数，例如 days: { rest: 104, holidays: 13 }',
  }),
}

export const payDefinition: Rule<{ pay: Pay }> = {
  id: 'pay-definition',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'What pay is made of can be calculated: shares, amounts, periods and who gets them.',
    zh: '薪酬的构成可以计算：比例、金额、期间和发放对象都明确。',
  },
  why: {
    en: 'A component that cannot be calculated would be missing from every cost without a word.',
    zh: '算不出的项目会不声不响地从各项成本中漏掉。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    bonus: { kind: variable, basis: scorecard, for: all, share: 20% of bsae }`,
    good: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    bonus: { kind: variable, basis: scorecard, for: all, share: 20% of base }`,
  },
  check({ pay }, report, _options, { names }) {
    for (const fault of pay.faults) {
      const { is, pointer, on, text } = fault
      if (is === 'role') {
        const found = referenceFault({ text, kinds: [['role']], pointer, on }, names)
        if (found !== undefined) report(found)
      } else if (is === 'nobody') {
        report({ as: referenceUnknownRule, said: matchesNothing({ selector: text }), pointer, key: text })
      } else report(reported({ ...fault, is }))
    }
  },
}

/** A suggestion stands for the whole value, so it is put where the name stood. */
function reported({ is, pointer, on, text, near, whole }: PayFault & { readonly is: Told }): Reported {
  const suggestions = near.map((word) => didYouMean((whole ?? text).replace(text, () => word)))
  return { said: messages[is]({ text }), pointer, on, key: text, suggestions }
}
