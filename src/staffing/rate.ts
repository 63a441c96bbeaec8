import { type TimeUnit, timeUnit } from './duration.js'
import { readNumber } from './number.js'
import type { Read } from './number-problem.js'
import { one, type Rational } from './rational.js'

/** `1000 users`: how many of a driver one portion is. The word is the driver's id, never its unit. */
export interface Per {
  readonly amount: Rational
  readonly driver: string
}

/** `2 calls per users per month`: work that each unit of a driver causes in a span of time. */
export interface Rate {
  readonly amount: Rational
  readonly of: string | null
  readonly driver: string
  readonly unit: TimeUnit
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

/** Reads `number [word] per DRIVER per unit` (decision N1, `rate`), e.g. `2 calls per users per month`. */
export function readRate(text: string): Read<Rate> {
  const [work = '', driver = '', word = '', ...rest] = text.split(' per ')
  const unit = timeUnit(word)
  if (unit === null || rest.length > 0 || driver === '' || driver.includes(' ')) {
    return { ok: false, problem: 'format', suggestion: null }
  }
  const parts = work.includes(' ') ? numberAndWord(work) : { number: work, word: null }
  if (parts === null || parts.number === null) return { ok: false, problem: 'format', suggestion: null }
  const amount = readNumber(parts.number)
  if (amount.ok) return { ok: true, value: { amount: amount.value, of: parts.word, driver, unit } }
  const named = parts.word === null ? '' : ` ${parts.word}`
  const suggestion = amount.suggestion === null ? null : `${amount.suggestion}${named} per ${driver} per ${word}`
  return { ...amount, suggestion }
}
