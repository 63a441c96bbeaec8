import type { Fraction } from '../text/format.js'
import { decimalText } from '../text/format.js'

/** The exact value of a number cell; a JavaScript number is the decimal that it prints as. It must be finite. */
export function exactly(value: number | Fraction): Fraction {
  if (typeof value === 'object') return value
  const [mantissa = '0', exponent = '0'] = value.toString().split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const places = part.length - Number(exponent)
  const n = BigInt(whole + part)
  return places > 0 ? { n, d: 10n ** BigInt(places) } : { n: n * 10n ** BigInt(-places), d: 1n }
}

/** Decimal places after which 1/d ends, `null` where it never does. */
function endsAfter(d: bigint): number | null {
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : null
}

/** For people: at most `places` decimals, half-up, thousands grouped by a comma. */
export function groupedNumber(value: number | Fraction, places: number): string {
  const [whole = '', part] = decimalText(exactly(value), places).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** For programs: plain digits, exact where the decimal ends, else 6 places half-up (decision T1). */
export function plainNumber(value: number | Fraction): string {
  const exact = exactly(value)
  return decimalText(exact, endsAfter(exact.d) ?? 6)
}

/** For JSON: the number at 6 places half-up (decision T1). */
export function jsonNumber(value: number | Fraction): number {
  return Number(decimalText(exactly(value), 6))
}
