import { type Duration, readInterval } from './duration.js'
import { readNumber } from './number.js'
import type { Read } from './number-problem.js'
import { one, type Rational } from './rational.js'

/** `1000 users`: how many of a driver one portion is. The word is the driver's id, never its unit. */
export interface Per {
  readonly amount: Rational
  readonly driver: string
}

/** `2 calls per users per month`, `100 calls per 30 min`: work in a span of time, of so many of a driver where it has one. */
export interface Rate {
  readonly amount: Rational
  readonly of: string | null
  readonly per: Per | null
  readonly every: Duration
}

/** A number and a word parted by the only space, or a word alone. */
function numberAndWord(text: string): { number: string | null; word: string } | null {
  const space = text.indexOf(' ')
  if (space >= 0) {
    const word = text.slice(space + 1)
    return word === '' || word.includes(' ') ? null : { number: text.slice(0, space), word }
  }
  return text === '' ? null : { number: null, word: text }
}

/** Reads `[number] DRIVER` (decision N1, `per`); a number left out is 1. */
export function readPer(text: string): Read<Per> {
  const parts = numberAndWord(text)
  if (parts === null) return { ok: false, problem: 'format', suggestion: null }
  if (parts.number === null) return { ok: true, value: { amount: one, driver: parts.word } }
  const amount = readNumber(parts.number)
  if (amount.ok) return { ok: true, value: { amount: amount.value, driver: parts.word } }
  return { ...amount, suggestion: amount.suggestion === null ? null : `${amount.suggestion} ${parts.word}` }
}

/**
 * Reads `number [word] [per [number] DRIVER] per [number] unit` (decision N1, `rate`): `2 calls per users per month`,
 * `0.5 per 1000 users per day`, `100 calls per 30 min`, `9000 per year`.
 */
export function readRate(text: string): Read<Rate> {
  const [work = '', ...pers] = text.trim().split(/ +per +/)
  const [second, last] = pers
  if (second === undefined || pers.length > 2) return { ok: false, problem: 'format', suggestion: null }
  const parts = work.includes(' ') ? numberAndWord(work) : { number: work, word: null }
  if (parts === null || parts.number === null) return { ok: false, problem: 'format', suggestion: null }
  const amount = readNumber(parts.number)
  const per = last === undefined ? null : readPer(second)
  const every = readInterval(last ?? second)
  if (amount.ok && every.ok && (per === null || per.ok)) {
    return {
      ok: true,
      value: { amount: amount.value, of: parts.word, per: per === null ? null : per.value, every: every.value },
    }
  }
  const wrong = [amount, per, every].find((one) => one !== null && !one.ok)
  const problem = wrong?.ok === false ? wrong.problem : 'format'
  const written = [
    amount.ok ? parts.number : amount.suggestion,
    ...(per === null ? [] : [per.ok ? second : per.suggestion]),
    every.ok ? (last ?? second) : every.suggestion,
  ]
  if (written.includes(null)) return { ok: false, problem, suggestion: null }
  const [first, ...rest] = written
  const named = parts.word === null ? '' : ` ${parts.word}`
  return { ok: false, problem, suggestion: [`${first}${named}`, ...rest].join(' per ') }
}
