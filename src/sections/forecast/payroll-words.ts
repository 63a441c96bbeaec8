import { message, type Said } from '../../findings/message.js'
import { monthText } from '../../staffing/months.js'
import { currencyWord } from '../../text/currency.js'
import { decimalText, type Fmt, type Fraction, groupDigits } from '../../text/format.js'
import type { Cost, Payroll } from './payroll.js'
import { sumOfCosts } from './payroll.js'
import type { Projection } from './projection.js'

interface Amounts {
  readonly [key: string]: Fraction | string | number | null
  readonly total: Fraction
  readonly low: Fraction
  readonly high: Fraction
  readonly currency: string | null
  readonly withoutCost: number
}

const payroll = message<Amounts & { months: number; start: string; first: Fraction; end: string; last: Fraction }>(
  'forecast:payroll',
  {
    en: (a, f) =>
      `Payroll of the ${f.num(a.months)} ${f.s(a.months, 'month', 'months')}, hiring included: ${amount(a.total, a, f)}${bands.en(a)}; ${f.num(a.first)} in ${a.start}, ${f.num(a.last)} in ${a.end}.${left.en(a, f)}`,
    zh: (a, f) =>
      `${f.num(a.months)} 个月的人工成本（含招聘费用）：${amount(a.total, a, f)}${bands.zh(a)}；${a.start} 为 ${f.num(a.first)}，${a.end} 为 ${f.num(a.last)}。${left.zh(a, f)}`,
  },
)

const added = message<Amounts>('forecast:added-cost', {
  en: (a, f) => `They add ${amount(a.total, a, f)}${bands.en(a)} to the payroll within the forecast.${left.en(a, f)}`,
  zh: (a, f) => `这些招聘在预测期内增加人工成本 ${amount(a.total, a, f)}${bands.zh(a)}。${left.zh(a, f)}`,
})

function amount(x: Fraction, { currency }: Amounts, f: Fmt): string {
  return currency === null ? f.num(x) : `${f.num(x)} ${currencyWord(currency, f.lang)}`
}

/** The range in whole units; nothing where it is none. */
const bands = {
  en: (a: Amounts): string => (isOne(a) ? '' : ` (over the bands ${range(a)})`),
  zh: (a: Amounts): string => (isOne(a) ? '' : `（带宽上下限 ${range(a)}）`),
}

const left = {
  en: ({ withoutCost: n }: Amounts, f: Fmt): string =>
    n === 0 ? '' : ` ${f.num(n)} ${f.s(n, 'role', 'roles')} without a cost ${f.s(n, 'is', 'are')} not in it.`,
  zh: ({ withoutCost: n }: Amounts, f: Fmt): string => (n === 0 ? '' : `另有 ${f.num(n)} 个岗位没有成本，未计入。`),
}

const isOne = ({ low, high }: Amounts): boolean => low.n === high.n && low.d === high.d
const whole = (x: Fraction): string => {
  const text = decimalText(x, 0)
  return text.startsWith('-') ? `-${groupDigits(text.slice(1))}` : groupDigits(text)
}
const range = ({ low, high }: Amounts): string => `${whole(low)}-${whole(high)}`

const amountsOf = ({ payroll: total, low, high }: Cost, { settings }: Payroll, withoutCost: number): Amounts => {
  return { total, low, high, currency: settings.currency, withoutCost }
}

/** What all months cost, the first and the last; nothing where the plan says nothing of pay. */
export function payrollLine({ payroll: known, start, months }: Projection): Said[] {
  if (known === null) return []
  const all = Array.from({ length: months }, (_, month) => known.total(month))
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return []
  const ends = { start: monthText(start), first: first.payroll, end: monthText(start + months - 1), last: last.payroll }
  return [payroll({ ...amountsOf(sumOfCosts(all), known, known.withoutCost.length), months, ...ends })]
}

/** What the proposed hires cost within the forecast. */
export function addedLine({ payroll: known, proposal }: Projection): Said[] {
  if (known === null || proposal === null) return []
  const hired = new Set(proposal.hires.map(({ role }) => role))
  return [added(amountsOf(known.added, known, known.withoutCost.filter((role) => hired.has(role)).length))]
}
