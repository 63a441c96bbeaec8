import { type Duration, durationIn, timeUnit } from './duration.js'
import { readNumber } from './number.js'
import type { NumberProblem } from './number-problem.js'
import { one, type Rational } from './rational.js'

/** A change per period: a share of what is there (`5% per month`) or an amount (`500 per month`). */
export interface PeriodicRate {
  readonly amount: Rational
  readonly isShare: boolean
  /** Whole months of the period: 1, 3 or 12. */
  readonly months: number
}

export type ReadPeriodicRate =
  | { readonly ok: true; readonly value: PeriodicRate }
  /** `period`: no month, quarter or year is named. */
  | { readonly ok: false; readonly problem: NumberProblem | 'period'; readonly suggestion: string | null }

const chinese: { readonly [word: string]: string } = { 月: 'month', 季: 'quarter', 季度: 'quarter', 年: 'year' }
const slips: { readonly [word: string]: string } = {
  monthly: 'month',
  mo: 'month',
  pm: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
  annum: 'year',
  pa: 'year',
  yr: 'year',
  'p.a.': 'year',
}

/** Reads `5% per month`, `-2% per quarter`, `500 per year`, `每月5%`. A failure carries the spelling that is meant. */
export function readPeriodicRate(text: string): ReadPeriodicRate {
  const plain = text.length > 200 ? '' : text.normalize('NFKC').trim()
  const match = /^(\S+) per (\p{L}+)$/u.exec(plain)
  const word = /^每个?(月|季度?|年)(?:增长|增加|流失|离职)? ?(\S+)$/u.exec(plain)
  const number = match?.[1] ?? word?.[2]
  const unit = match?.[2] ?? chinese[word?.[1] ?? '']
  const months = unit === undefined ? null : monthsOf(unit)
  if (number === undefined || months === null) return slipped(plain)
  const read = readNumber(number)
  if (read.ok) return { ok: true, value: { amount: read.value, isShare: number.endsWith('%'), months } }
  const suggestion = read.suggestion === null ? null : `${read.suggestion} per ${unit}`
  return { ok: false, problem: read.problem, suggestion }
}

/** Months, quarters and years only: a day is no part of a month that is always the same. */
function monthsOf(word: string): number | null {
  const unit = timeUnit(word)
  const duration: Duration | null = unit === null ? null : { amount: one, unit }
  const months = duration === null ? null : durationIn(duration, 'month')
  return months === null || months.d !== 1n ? null : Number(months.n)
}

/** `5%/month`, `5% a year`, `12% p.a.`, `5 % per month`, `5% monthly`. */
function slipped(plain: string): ReadPeriodicRate {
  const match = /^([-+]?[\d._]+)\s*(%?)\s*(?:per\s+|an?\s+|each\s+|every\s+|\/\s*)?([a-z.]+)$/i.exec(plain)
  const named = match?.[3]?.toLowerCase() ?? ''
  const unit = monthsOf(named) === null ? slips[named] : named.replace(/s$/, '')
  if (match === null || unit === undefined) return { ok: false, problem: 'period', suggestion: null }
  const suggestion = `${match[1]}${match[2]} per ${unit}`
  return { ok: false, problem: 'period', suggestion: readNumber(match[1] ?? '').ok ? suggestion : null }
}
