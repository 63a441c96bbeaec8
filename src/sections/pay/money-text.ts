import { moneyPlaces } from '../../staffing/money.js'
import { currencyWord } from '../../text/currency.js'
import { decimalText, type Fmt, type Fraction, groupDigits } from '../../text/format.js'
import type { Span } from './model.js'

/** An amount in a message: `8,600,000 CNY`, `8,600,000 元`; without a currency the number alone. */
export function moneyText(amount: Fraction, currency: string | null, f: Fmt): string {
  const number = moneyNumber(amount, currency)
  if (currency === null) return number
  return `${number} ${currencyWord(currency, f.lang)}`
}

/** `1,000-1,200.50` in a message, or one amount; an open end is `…`. */
export function moneySpanText(span: Pick<Span, 'low' | 'high'>, currency: string | null): string {
  return spanText(span, { num: (amount) => moneyNumber(amount as Fraction, currency) })
}

/** Whole amounts stand without decimals, others with those of the currency. */
const moneyNumber = (amount: Fraction, currency: string | null): string =>
  moneyDigits(amount, amount.d === 1n ? 0 : moneyPlaces(currency))

/** Digits of an amount with just so many decimals, half-up, grouped by three. */
export function moneyDigits(amount: Fraction, decimals: number): string {
  const [whole = '', part = ''] = decimalText(amount, decimals).split('.')
  const grouped = whole.startsWith('-') ? `-${groupDigits(whole.slice(1))}` : groupDigits(whole)
  return decimals === 0 ? grouped : `${grouped}.${part.padEnd(decimals, '0')}`
}

/** `1,000-1,200`, or one number; an open end is `…`. */
export function spanText({ low, high }: Pick<Span, 'low' | 'high'>, f: Pick<Fmt, 'num'>): string {
  const [from, to] = [f.num(low), high === null ? '…' : f.num(high)]
  return from === to ? from : `${from}-${to}`
}
