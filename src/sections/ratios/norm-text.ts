import { readRange } from '../../staffing/number.js'
import { exactText, one, type Rational, zero } from '../../staffing/rational.js'

/** A norm as it is written (format.md C1), before its noun is looked up. Null as `high` is without limit. */
export type NormText =
  | {
      readonly form: 'density'
      readonly low: Rational
      readonly high: Rational | null
      readonly per: Rational
      readonly noun: string
    }
  | {
      readonly form: 'capacity'
      readonly count: Rational
      readonly low: Rational
      readonly high: Rational
      readonly noun: string
    }
  | { readonly form: 'share'; readonly low: Rational; readonly high: Rational | null; readonly noun: string }
  | { readonly form: 'absolute'; readonly low: Rational; readonly high: Rational | null }

export type NormProblem = 'format' | 'two-ranges' | 'no-noun' | 'negative'

export type ReadNorm =
  | {
      readonly ok: true
      readonly norm: NormText
      /** What the text may mean besides, should nothing have the noun's name: `1 per 1000users`, `每万名用户配1人`. */
      readonly otherwise: readonly NormText[]
      /** The range ran from high to low; it is read from low to high. */
      readonly swapped: boolean
    }
  /** `suggestion` is the whole norm as it should be written, where that is certain. */
  | { readonly ok: false; readonly problem: NormProblem; readonly suggestion: string | null }

/** A number or a range in a norm; null is an open end, `single` one number. */
export interface Amount {
  readonly from: Rational | null
  readonly to: Rational | null
  readonly single: boolean
  readonly swapped: boolean
}

export type ReadAmount =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly problem: 'format' | 'negative'; readonly suggestion: string | null }

export function readAmount(text: string): ReadAmount {
  const read = readRange(text)
  if (!read.ok) return { ok: false, problem: 'format', suggestion: read.suggestion }
  const { from, to, swapped } = read.value
  if ((from ?? zero).n < 0n || (to ?? zero).n < 0n) return { ok: false, problem: 'negative', suggestion: null }
  const single = from !== null && to !== null && from.n === to.n && from.d === to.d
  return { ok: true, amount: { from, to, single, swapped } }
}

export const unreadable = (problem: NormProblem, suggestion: string | null = null): ReadNorm => {
  return { ok: false, problem, suggestion }
}

/** A norm for so many of a noun: `per` null is one of it. A range after `per` makes a capacity. */
export function normPer(amount: Amount, per: Amount | null, noun: string): ReadNorm {
  if (noun === '') return unreadable('no-noun')
  const low = amount.from ?? zero
  if (per === null || per.single) {
    const norm: NormText = { form: 'density', low, high: amount.to, per: per?.from ?? one, noun }
    return { ok: true, norm, otherwise: [], swapped: amount.swapped }
  }
  if (!amount.single) return unreadable('two-ranges')
  // One for at most 5,000 is at least one for each 5,000, which the grammar has.
  if (per.from === null || per.to === null) {
    const [word, end] = per.from === null ? ['at least', per.to] : ['at most', per.from]
    return unreadable('format', `${word} ${exactText(low)} per ${exactText(end ?? one)} ${noun}`)
  }
  const norm: NormText = { form: 'capacity', count: low, low: per.from, high: per.to, noun }
  return { ok: true, norm, otherwise: [], swapped: per.swapped }
}

const number = '[0-9][0-9_.,]*(?:[eE][+-]?[0-9]+)?(?:/[0-9]+)?\\s?[千万亿]{0,2}'

/** The source of a pattern for a number or a range inside a longer text. */
export const rangePattern = `${number}(?:[人名](?=\\s?[-–~至]))?(?:\\s?[-–~至]\\s?${number})?`

/** One space between words, and ids in the form they compare in (decision M3). */
export const tidied = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/**
 * Full-width letters, digits and marks as ASCII, one character for one, so that a place in the folded text is the
 * same place in the text: ids keep the characters they are written with.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** The noun as written; only marks that no id has become ASCII (`driver：users`). */
export const nounText = (text: string): string => text.trim().replaceAll('：', ':').replaceAll('／', '/')
