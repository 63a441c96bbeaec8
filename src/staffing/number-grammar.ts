import type { NumberProblem } from './number-problem.js'
import { add, compare, div, mul, type Rational, rational } from './rational.js'

/** An interval; null is open. `swapped` says that the larger end was written first. */
export interface Range {
  readonly from: Rational | null
  readonly to: Rational | null
  readonly swapped: boolean
}

const DIGITS = '[0-9]+(?:_[0-9]+)*'
const DECIMAL = `[+-]?${DIGITS}(?:\\.${DIGITS})?(?:[eE][+-]?[0-9]+)?`
const AMOUNT = `(${DECIMAL})(?:/(${DECIMAL}))?(?: ?(%|千万|千亿|万亿|[千万亿]))?( ?[人名])?`
const NUMBER = new RegExp(`^${AMOUNT}$`)
const RANGE = new RegExp(`^(?:(at least |≥ ?|至少 ?)|(at most |≤ ?|至多 ?))?${AMOUNT}(?:( ?[-–~至] ?)${AMOUNT})?$`)

const MAX_TEXT = 400
const MAX_DIGITS = 40
const MAX_EXPONENT = 99

const scales: { readonly [unit: string]: Rational } = {
  '%': rational(1, 100),
  千: rational(1_000),
  万: rational(10_000),
  亿: rational(100_000_000),
  千万: rational(10_000_000),
  千亿: rational(100_000_000_000),
  万亿: rational(1_000_000_000_000),
}

/** At most 15 ASCII digits: nearly every number of a plan. */
export function isPlainDigits(text: string): boolean {
  const length = text.length
  if (length === 0 || length > 15) return false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

/**
 * The text after NFKC (full-width digits and signs become ASCII). Null where that would change a meaning: superscripts,
 * circled digits and vulgar fractions (`10²` must not read as 102), or where the text is far too long for a number.
 */
export function folded(text: string): string | null {
  if (text.length > MAX_TEXT) return null
  if (/^[\u0000-\u007f]*$/.test(text)) return text
  return /\p{No}/u.test(text) ? null : text.normalize('NFKC')
}

function decimal(text: string): Rational | NumberProblem {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  const [mantissa = '', power = '0'] = plain.split(/[eE]/)
  const [integer = '', fraction = ''] = mantissa.split('.')
  const negative = integer.startsWith('-')
  const digits = (integer.replace(/^[+-]/, '') + fraction).replace(/^0+(?=[0-9])/, '')
  if (digits.length > MAX_DIGITS) return 'too-long'
  if (power.replace(/^[+-]/, '').length > 3 || Math.abs(Number(power)) > MAX_EXPONENT) return 'exponent'
  const n = negative ? -BigInt(digits) : BigInt(digits)
  const places = fraction.length - Number(power)
  return places > 0 ? rational(n, 10n ** BigInt(places)) : { n: n * 10n ** BigInt(-places), d: 1n }
}

/** A number without its unit. */
function bare(top: string, bottom: string | undefined): Rational | NumberProblem {
  const n = decimal(top)
  if (bottom === undefined || typeof n === 'string') return n
  const d = decimal(bottom)
  if (typeof d === 'string') return d
  return d.n === 0n ? 'zero-divisor' : div(n, d)
}

/** 万 stands after a plain decimal only (not `1/3万`, not `1e3万`), and percent is not counted in people. */
function unitFits(top: string, bottom: string | undefined, unit: string | undefined, counter: string | undefined) {
  if (unit === undefined) return true
  if (unit === '%') return counter === undefined
  return bottom === undefined && !/[eE]/.test(top)
}

const scaled = (x: Rational, unit: string | undefined): Rational => (unit === undefined ? x : mul(x, scales[unit]!))

/** Reads a number of the grammar from text that is already folded. */
export function parseNumber(text: string): Rational | NumberProblem {
  const match = NUMBER.exec(text)
  if (match === null) return 'format'
  const [, top = '', bottom, unit, counter] = match
  if (!unitFits(top, bottom, unit, counter)) return 'format'
  const x = bare(top, bottom)
  return typeof x === 'string' ? x : scaled(x, unit)
}

/** Reads a range, or one number as a range of itself, from text that is already folded. */
export function parseRange(text: string): Range | NumberProblem {
  const match = RANGE.exec(text)
  if (match === null) return 'format'
  const [, least, most, top1 = '', bottom1, unit1, counter1, dash, top2 = '', bottom2, unit2, counter2] = match
  if (!unitFits(top1, bottom1, unit1, counter1)) return 'format'
  const first = bare(top1, bottom1)
  if (typeof first === 'string') return first
  if (dash === undefined) {
    const x = scaled(first, unit1)
    return { from: most === undefined ? x : null, to: least === undefined ? x : null, swapped: false }
  }
  if (least !== undefined || most !== undefined || !unitFits(top2, bottom2, unit2, counter2)) return 'format'
  const second = bare(top2, bottom2)
  if (typeof second === 'string') return second
  const shared = unit1 === undefined && compare(first, second) < 0 && unitFits(top1, bottom1, unit2, counter1)
  const a = scaled(first, shared ? unit2 : unit1)
  const b = scaled(second, unit2)
  const swapped = compare(a, b) > 0
  return swapped ? { from: b, to: a, swapped } : { from: a, to: b, swapped }
}

/**
 * The value of `1亿2000万` or `1万5千`: parts that each carry their unit, the units falling and every part below the unit
 * before it. Null for anything else.
 */
export function parseMixed(text: string): Rational | null {
  let total = rational(0)
  let unitBefore: Rational | null = null
  for (const [, digits = '', unit = ''] of text.matchAll(/([0-9_]+)(千万|千亿|万亿|[千万亿])/g)) {
    const part = parseNumber(`${digits}${unit}`)
    if (typeof part === 'string' || (unitBefore !== null && compare(part, unitBefore) >= 0)) return null
    total = add(total, part)
    unitBefore = scales[unit]!
  }
  return total
}
