import { type Duration, readDuration, readInterval } from './duration.js'
import { readNumber } from './number.js'
import type { Read } from './number-problem.js'
import type { Rational } from './rational.js'

/** Part of working time: a share of it, a time in all, or a time in every span of another one. */
export type Allowance =
  | { readonly is: 'share'; readonly share: Rational }
  | { readonly is: 'time'; readonly time: Duration; readonly every: Duration | null }

/** Reads `5%`, `300 hours`, `2 hours per week`, `1 day per 2 months`. A share is written as a percentage. */
export function readAllowance(text: string): Read<Allowance> {
  const [first = '', second, ...rest] = text.trim().split(/ +per +/)
  if (rest.length > 0) return { ok: false, problem: 'format', suggestion: null }
  if (second === undefined && /[%％]$/.test(first)) {
    const share = readNumber(first)
    return share.ok ? { ok: true, value: { is: 'share', share: share.value } } : share
  }
  const time = readDuration(first)
  const every = second === undefined ? null : readInterval(second)
  if (time.ok && (every === null || every.ok)) {
    return { ok: true, value: { is: 'time', time: time.value, every: every === null ? null : every.value } }
  }
  const left = time.ok ? first : time.suggestion
  const right = every === null ? '' : every.ok ? ` per ${second}` : every.suggestion && ` per ${every.suggestion}`
  const problem = time.ok ? (every?.ok === false ? every.problem : 'format') : time.problem
  return { ok: false, problem, suggestion: left === null || right === null ? null : `${left}${right}` }
}
