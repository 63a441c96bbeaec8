import { decimalPlaces, decimalText, type Fraction, groupDigits, toFraction } from '../text/format.js'

/** For people: at most `places` decimals, half-up, thousands grouped by a comma. */
export function groupedNumber(value: number | Fraction, places: number): string {
  const [whole = '', part] = decimalText(toFraction(value), places).split('.')
  const grouped = whole.startsWith('-') ? `-${groupDigits(whole.slice(1))}` : groupDigits(whole)
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** An amount of money for people: just so many decimals, half-up, thousands grouped by a comma. */
export function groupedMoney(value: number | Fraction, places: number): string {
  const text = groupedNumber(value, places)
  if (places === 0) return text
  const [whole, part = ''] = text.split('.')
  return `${whole}.${part.padEnd(places, '0')}`
}

/** For programs: plain digits, exact where the decimal ends, else 6 places half-up (decision T1). */
export function plainNumber(value: number | Fraction): string {
  const exact = toFraction(value)
  return decimalText(exact, decimalPlaces(exact.d) ?? 6)
}

/** For JSON: the number at 6 places half-up (decision T1). */
export function jsonNumber(value: number | Fraction): number {
  return Number(decimalText(toFraction(value), 6))
}
