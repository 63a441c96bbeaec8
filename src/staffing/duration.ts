import { readNumber } from './number.js'
import type { Read } from './number-problem.js'
import { div, fromInteger, mul, one, type Rational } from './rational.js'

/** The units of time of a plan. Clock time, days and months never convert into each other without a calendar. */
export type TimeUnit = 's' | 'min' | 'h' | 'day' | 'week' | 'month' | 'quarter' | 'year'

export interface Duration {
  readonly amount: Rational
  readonly unit: TimeUnit
}

const words: { readonly [U in TimeUnit]: readonly string[] } = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'mins', 'minute', 'minutes'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
}

const slips: { readonly [U in TimeUnit]: readonly string[] } = {
  s: ['秒', '秒钟'],
  min: ['分', '分钟'],
  h: ['小时', '个小时'],
  day: ['d', '天', '日'],
  week: ['w', 'wk', 'wks', '周', '星期', '个星期'],
  month: ['mo', 'mth', 'mths', '月', '个月'],
  quarter: ['q', '季度', '个季度'],
  year: ['y', 'yr', 'yrs', '年'],
}

function byWord(table: { readonly [U in TimeUnit]: readonly string[] }): ReadonlyMap<string, TimeUnit> {
  return new Map((Object.keys(table) as TimeUnit[]).flatMap((unit) => table[unit].map((word) => [word, unit] as const)))
}

const unitOfWord = byWord(words)
const unitOfSlip = byWord(slips)

const factors: { readonly [U in TimeUnit]: readonly [base: 's' | 'day' | 'month', factor: number] } = {
  s: ['s', 1],
  min: ['s', 60],
  h: ['s', 3600],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['month', 12],
}

/** The unit a word names, in the singular, the plural or the long form; null for any other word. */
export function timeUnit(word: string): TimeUnit | null {
  return unitOfWord.get(word) ?? null
}

/** Reads `45 min`, `2 hours`, `20s`, `1/2 day` (decision N1): a number, at most one space, a unit. */
export function readDuration(text: string): Read<Duration> {
  const match = text.length > 200 ? null : /^(.*[0-9.千万亿])( *)(\p{L}+)$/u.exec(text.normalize('NFKC'))
  if (match === null) return { ok: false, problem: 'format', suggestion: null }
  const [, number = '', space = '', word = ''] = match
  const amount = readNumber(number)
  const unit = timeUnit(word)
  if (unit !== null && space.length < 2) {
    if (amount.ok) return { ok: true, value: { amount: amount.value, unit } }
    const suggestion = amount.suggestion === null ? null : `${amount.suggestion} ${word}`
    return { ok: false, problem: amount.problem, suggestion }
  }
  const meant = unit ?? unitOfWord.get(word.toLowerCase()) ?? unitOfSlip.get(word.toLowerCase())
  if (meant === undefined || !amount.ok) return { ok: false, problem: 'format', suggestion: null }
  const isOne = amount.value.n === amount.value.d
  const written = isOne || factors[meant][0] === 's' ? meant : `${meant}s`
  return { ok: false, problem: unit === null ? 'time-unit' : 'space', suggestion: `${number} ${written}` }
}

/** Reads what stands after `per`: a duration, or a unit alone for one of it (`30 min`, `week`). */
export function readInterval(text: string): Read<Duration> {
  const unit = timeUnit(text)
  if (unit !== null) return { ok: true, value: { amount: one, unit } }
  const meant = unitOfWord.get(text.toLowerCase()) ?? unitOfSlip.get(text.toLowerCase())
  return meant === undefined ? readDuration(text) : { ok: false, problem: 'time-unit', suggestion: meant }
}

/**
 * The length of a duration in another unit: 60 s a min, 60 min an h, 7 days a week, 3 months a quarter, 12 months a
 * year. Null where only a calendar knows (hours in a day, days in a month).
 */
export function durationIn(duration: Duration, unit: TimeUnit): Rational | null {
  const [base, factor] = factors[duration.unit]
  const [wanted, divisor] = factors[unit]
  if (base !== wanted) return null
  return div(mul(duration.amount, fromInteger(factor)), fromInteger(divisor))
}
