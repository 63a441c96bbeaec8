import type { Lang, Name } from './lang.js'
import { shownName } from './lang.js'

/** An exact number as data: numerator over positive denominator, in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** How one language writes numbers, names and lists. Messages get one of these; nothing else formats for people. */
export interface Fmt {
  readonly lang: Lang
  /** Digits grouped by three; a fraction that does not end is rounded half-up to 2 places and led by `≈`. */
  num(x: Fraction | number | bigint): string
  /** A share as a percentage: 1/5 is `20%`. */
  share(x: Fraction): string
  name(name: Name): string
  /** `a, b and c` · `a、b和c`. */
  list(items: readonly string[], joiner?: 'and' | 'or'): string
  /** English only: the singular or the plural. Chinese messages do not call it. */
  s(n: Fraction | number | bigint, one: string, other: string): string
  /** Quoted plan text, with control characters made visible. */
  quote(text: string): string
  /** An ISO date as the language writes it: 2026-10-31 · 2026年10月31日. */
  date(iso: string): string
}

/** Whole digits grouped by three with a comma: the same in both languages. */
export function groupDigits(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A text with its whole numbers grouped: `≤10000` as `≤10,000`. */
export function groupNumbers(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{4,}(?![\d,])/g, groupDigits)
}

/** The exact value; a JavaScript number is the decimal that it prints as. It must be finite. */
export function toFraction(x: Fraction | number | bigint): Fraction {
  if (typeof x === 'object') return x
  if (typeof x === 'bigint') return { n: x, d: 1n }
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n }
  const [mantissa = '0', exponent = '0'] = String(x).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const scale = part.length - Number(exponent)
  const n = BigInt(whole + part)
  return scale > 0 ? { n, d: 10n ** BigInt(scale) } : { n: n * 10n ** BigInt(-scale), d: 1n }
}

/** Decimal places after which 1/d ends, `null` where it never does. */
export function decimalPlaces(d: bigint): number | null {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : null
}

/** Half-up (away from zero) decimal text with at most `places` places, trailing zeros cut. */
export function decimalText(x: Fraction, places: number): string {
  const negative = x.n < 0n
  const n = negative ? -x.n : x.n
  const scale = 10n ** BigInt(places)
  const scaled = (n * scale * 2n + x.d) / (x.d * 2n)
  const whole = (scaled / scale).toString()
  const part = places === 0 ? '' : (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '')
  const text = part === '' ? whole : `${whole}.${part}`
  return negative && scaled !== 0n ? `-${text}` : text
}

function formatNumber(x: Fraction | number | bigint): string {
  const fraction = toFraction(x)
  const places = decimalPlaces(fraction.d)
  const exact = places !== null && places <= 6
  const text = decimalText(fraction, exact ? places : 2)
  const [whole = '', part] = text.replace('-', '').split('.')
  const sign = text.startsWith('-') ? '-' : ''
  return `${exact ? '' : '≈'}${sign}${groupDigits(whole)}${part === undefined ? '' : `.${part}`}`
}

/** Control and direction characters shown as escapes, so that plan text cannot drive a terminal. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (c) => {
    if (c === '\n') return '\\n'
    if (c === '\t') return '\\t'
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const shorten = (text: string): string => (text.length > 80 ? `${Array.from(text).slice(0, 76).join('')}…` : text)

const isOne = (x: Fraction | number | bigint): boolean => {
  const fraction = toFraction(x)
  return fraction.n === fraction.d
}

function share(x: Fraction): string {
  return `${formatNumber({ n: x.n * 100n, d: x.d })}%`
}

export const formats: { readonly [L in Lang]: Fmt } = {
  en: {
    lang: 'en',
    num: formatNumber,
    share,
    name: (name) => visible(shownName(name, 'en')),
    list: (items, joiner = 'and') =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joiner} ${items[items.length - 1]}`,
    s: (n, one, other) => (isOne(n) ? one : other),
    quote: (text) => `"${visible(shorten(text))}"`,
    date: (iso) => iso,
  },
  zh: {
    lang: 'zh',
    num: formatNumber,
    share,
    name: (name) => visible(shownName(name, 'zh')),
    list: (items, joiner = 'and') =>
      items.length < 2
        ? items.join('')
        : `${items.slice(0, -1).join('、')}${joiner === 'and' ? '和' : '或'}${items[items.length - 1]}`,
    s: (_n, one) => one,
    quote: (text) => `“${visible(shorten(text))}”`,
    date: (iso) => {
      const [year, month, day] = iso.split('-')
      return `${year}年${Number(month)}月${Number(day)}日`
    },
  },
}
