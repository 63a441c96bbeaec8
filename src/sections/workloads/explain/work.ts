import { message, type Said } from '../../../findings/message.js'
import { div, equal, mul, one, type Rational } from '../../../staffing/rational.js'
import { type Fmt, type Fraction, visible } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { DriverOfWork, Flow, Queue, WorkloadRow } from '../model.js'
import { exactWords, timeWords } from './words.js'

/** The model and what it is for, why it was agreed, and of a queue what comes in and how long it takes. */
export function explainWork({ workload, drivers, sizeTo }: WorkloadRow): Said[] {
  const { work, reason, source } = workload
  const lines: Said[] = [model({ model: work.model })]
  if (drivers.some(({ value }) => value !== null && !equal(value.from, value.to))) lines.push(upperEnds({}))
  if (work.model !== 'wisn') lines.push(...queueLines(work, drivers, sizeTo?.is === 'queue' ? sizeTo.contacts : null))
  if (reason !== null) lines.push(why({ reason }))
  if (source !== null) lines.push(sourced({ source }))
  return lines
}

function queueLines(queue: Queue, drivers: readonly DriverOfWork[], contacts: Rational | null): Said[] {
  const { arrivals, peak, interval, handling } = queue
  const lines = [comesIn({ text: arrivals.text }), ...volumeLines(arrivals, drivers, one, '')]
  if (contacts !== null) {
    lines.push(peak === null ? perInterval({ contacts, interval }) : atPeak({ share: peak.share, contacts, interval }))
  }
  lines.push(takes({ handling }))
  return lines
}

/** What a flow comes to at its driver's value, `times` a year; nothing where it is a plain number already. `lead` indents. */
export function volumeLines(
  { amount, per }: Flow,
  drivers: readonly DriverOfWork[],
  times: Rational,
  lead: string,
): Said[] {
  const value = per === null ? null : (drivers.find(({ driver }) => driver === per.driver)?.value?.to ?? null)
  if (per === null) return equal(times, one) ? [] : [plainVolume({ lead, amount, times })]
  return value === null ? [] : [volume({ lead, amount, driver: per.driver.name, value, per: per.amount, times })]
}

type Factors = { readonly amount: Rational; readonly value: Rational; readonly per: Rational; readonly times: Rational }

const product = ({ amount, value, per, times }: Factors): Rational => div(mul(mul(amount, value), times), per)

const models: { readonly [model: string]: { readonly en: string; readonly zh: string } } = {
  'erlang-c': { en: 'Erlang C: contacts wait until they are answered', zh: 'Erlang C：来量一直等到接起' },
  'erlang-a': { en: 'Erlang A: who waits too long hangs up', zh: 'Erlang A：等太久会挂断' },
  'erlang-b': { en: 'Erlang B: who finds all lines taken is turned away', zh: 'Erlang B：线路全忙即被拒绝' },
  wisn: { en: 'WISN: work that can wait, counted over a year', zh: 'WISN：可以排期的工作，按全年计量' },
}

const model = message<{ model: string }>('explain:workload-model', {
  en: (a) => models[a.model]?.en ?? a.model,
  zh: (a) => models[a.model]?.zh ?? a.model,
})

const upperEnds = message('explain:workload-range', {
  en: () => 'drivers that are ranges are taken at their upper ends',
  zh: () => '业务量为区间的，按上端计算',
})

const comesIn = message<{ text: string }>('explain:workload-arrivals', {
  en: ({ text }, f) => `as written: ${f.quote(text)}`,
  zh: ({ text }, f) => `原文：${f.quote(text)}`,
})

const timesWords = (times: Rational, f: Fmt): string => (equal(times, one) ? '' : ` × ${exactWords(times, f)}`)

const plainVolume = message<{ lead: string; amount: Fraction; times: Fraction }>('explain:workload-volume', {
  en: ({ lead, amount, times }, f) =>
    `${lead}${exactWords(amount, f)}${timesWords(times, f)} = ${exactWords(mul(amount, times), f)}`,
  zh: ({ lead, amount, times }, f) =>
    `${lead}${exactWords(amount, f)}${timesWords(times, f)} = ${exactWords(mul(amount, times), f)}`,
})

const volume = message<{
  lead: string
  amount: Fraction
  driver: Name
  value: Fraction
  per: Fraction
  times: Fraction
}>('explain:workload-driver', {
  en: ({ driver, ...a }, f) =>
    `${a.lead}${exactWords(a.amount, f)} × ${exactWords(a.value, f)} ${f.name(driver)}${equal(a.per, one) ? '' : ` ÷ ${exactWords(a.per, f)}`}${timesWords(a.times, f)} = ${exactWords(product(a), f)}`,
  zh: ({ driver, ...a }, f) =>
    `${a.lead}${exactWords(a.amount, f)} × ${f.name(driver)} ${exactWords(a.value, f)}${equal(a.per, one) ? '' : ` ÷ ${exactWords(a.per, f)}`}${timesWords(a.times, f)} = ${exactWords(product(a), f)}`,
})

const perInterval = message<{ contacts: Fraction; interval: Fraction }>('explain:workload-interval', {
  en: ({ contacts, interval }, f) => `in an interval of ${timeWords(interval, f)}: ${exactWords(contacts, f)}`,
  zh: ({ contacts, interval }, f) => `每 ${timeWords(interval, f)}：${exactWords(contacts, f)}`,
})

const atPeak = message<{ share: Fraction; contacts: Fraction; interval: Fraction }>('explain:workload-peak', {
  en: ({ share, contacts, interval }, f) =>
    `${f.share(share)} of it in the busiest ${timeWords(interval, f)}: ${exactWords(contacts, f)}`,
  zh: ({ share, contacts, interval }, f) =>
    `其中 ${f.share(share)} 在最忙的 ${timeWords(interval, f)}：${exactWords(contacts, f)}`,
})

const takes = message<{ handling: Fraction }>('explain:workload-handling', {
  en: ({ handling }, f) => `each takes ${timeWords(handling, f)}, wrap-up included`,
  zh: ({ handling }, f) => `每件平均处理 ${timeWords(handling, f)}，含事后处理`,
})

const why = message<{ reason: Name }>('explain:workload-reason', {
  en: ({ reason }, f) => `reason: ${f.name(reason)}`,
  zh: ({ reason }, f) => `理由：${f.name(reason)}`,
})

const sourced = message<{ source: string }>('explain:workload-source', {
  en: ({ source }) => `source: ${visible(source)}`,
  zh: ({ source }) => `来源：${visible(source)}`,
})
