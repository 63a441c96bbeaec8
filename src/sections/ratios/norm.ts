import { readRange } from '../../staffing/number.js'
import { one, type Rational, zero } from '../../staffing/rational.js'

/** A norm as it is written (format.md C1), before its noun is looked up. */
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

export type ReadNorm =
  | { readonly ok: true; readonly norm: NormText; readonly swapped: boolean }
  | { readonly ok: false; readonly problem: 'format' | 'two-ranges' | 'no-noun' }

interface Amount {
  readonly low: Rational
  readonly high: Rational | null
  /** One number, not a range. */
  readonly single: boolean
  readonly swapped: boolean
}

/**
 * Reads a staffing norm: `1-2 per 1000 users`, `1 per 1000-5000 users`, `at least 10% of heads`, `3-5`,
 * `每1000活跃用户配1-2人`. A range from high to low is sorted and told as `swapped`.
 */
export function readNorm(text: string): ReadNorm {
  const plain = text.normalize('NFKC').trim()
  if (plain.startsWith('每')) return chinese(plain)
  const per = /^(.+?)\s+per(?:\s+(.*))?$/su.exec(plain)
  if (per) return density(per[1] ?? '', (per[2] ?? '').trim())
  const share = /^(.+?[%％])\s*of(?:\s+(.*))?$/su.exec(plain)
  if (share) return shareOf(share[1] ?? '', (share[2] ?? '').trim())
  const amount = amountOf(plain)
  if (amount === null || plain.includes('%')) return { ok: false, problem: plain.includes('%') ? 'no-noun' : 'format' }
  return { ok: true, norm: { form: 'absolute', low: amount.low, high: amount.high }, swapped: amount.swapped }
}

function amountOf(text: string): Amount | null {
  const read = readRange(text)
  if (!read.ok) return null
  const { from, to, swapped } = read.value
  const low = from ?? zero
  const single = from !== null && to !== null && from.n === to.n && from.d === to.d
  const ends = swapped && to !== null ? { low: to, high: low } : { low, high: to }
  // readRange keeps the ends as written: sorted here, because a norm means the same either way round.
  return ends.high !== null && ends.low.n * ends.high.d > ends.high.n * ends.low.d
    ? { low: ends.high, high: ends.low, single, swapped: true }
    : { ...ends, single, swapped }
}

function density(left: string, right: string): ReadNorm {
  const amount = amountOf(left)
  if (amount === null) return { ok: false, problem: 'format' }
  if (right === '') return { ok: false, problem: 'no-noun' }
  const { per, noun } = perOf(right)
  if (noun === '') return { ok: false, problem: 'no-noun' }
  return withPer(amount, per, noun)
}

/** The leading words that read as a number or a range, and the noun after them. `users` alone is per 1. */
function perOf(text: string): { per: Amount | null; noun: string } {
  const words = text.split(/\s+/)
  for (let count = words.length - 1; count > 0; count--) {
    const per = amountOf(words.slice(0, count).join(' '))
    if (per !== null) return { per, noun: words.slice(count).join(' ') }
  }
  const only = words.length === 1 ? amountOf(text) : null
  return only === null ? { per: null, noun: text } : { per: only, noun: '' }
}

function withPer(amount: Amount, per: Amount | null, noun: string): ReadNorm {
  const { low, high, swapped } = amount
  if (per === null || per.single) {
    const norm = { form: 'density', low, high, per: per?.low ?? one, noun } as const
    return { ok: true, norm, swapped }
  }
  if (per.high === null) return { ok: false, problem: 'format' }
  if (!amount.single) return { ok: false, problem: 'two-ranges' }
  const norm = { form: 'capacity', count: low, low: per.low, high: per.high, noun } as const
  return { ok: true, norm, swapped: per.swapped }
}

function shareOf(left: string, noun: string): ReadNorm {
  const amount = amountOf(left)
  if (amount === null) return { ok: false, problem: 'format' }
  if (noun === '') return { ok: false, problem: 'no-noun' }
  return { ok: true, norm: { form: 'share', low: amount.low, high: amount.high, noun }, swapped: amount.swapped }
}

const number = '[0-9][0-9_.]*(?:/[0-9]+)?\\s?[千万亿]*'
const range = `${number}(?:\\s?[-–~至]\\s?${number})?`
const chineseNorm = new RegExp(
  `^每\\s*(?:(${range})\\s*)?(\\D.*?)\\s*配?\\s*((?:至少|至多|≥|≤)?\\s?${range})\\s*[人名]?$`,
  'u',
)

/** `每1000活跃用户配1-2人`: the number of units first, then the noun, then the heads. */
function chinese(text: string): ReadNorm {
  const match = chineseNorm.exec(text)
  if (match === null) return { ok: false, problem: 'format' }
  const [, perText, noun = '', amountText = ''] = match
  const amount = amountOf(amountText)
  const per = perText === undefined ? null : amountOf(perText.trim())
  if (amount === null || (perText !== undefined && per === null)) return { ok: false, problem: 'format' }
  const trimmed = noun.replace(/配$/, '').trim()
  return trimmed === '' ? { ok: false, problem: 'no-noun' } : withPer(amount, per, trimmed)
}
