import { type Rational, rational } from './rational.js'

/** ISO 4217 currencies whose smallest unit is not a hundredth, as far as pay is stated in them. */
const places: { readonly [currency: string]: number } = Object.assign(Object.create(null), {
  ...of(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
  ...of(3, 'BHD IQD JOD KWD LYD OMR TND'),
})

function of(digits: number, currencies: string): { [currency: string]: number } {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, digits]))
}

/** Decimal places of an amount of money (ISO 4217, "minor unit"): 2, or what the currency has; 2 where none is named. */
export function moneyPlaces(currency: string | null): number {
  return (currency === null ? undefined : places[currency]) ?? 2
}

/** The amount at so many decimal places, half away from zero (四舍五入). Exact. */
export function roundMoney(amount: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals)
  const negative = amount.n < 0n
  const units = ((negative ? -amount.n : amount.n) * scale * 2n + amount.d) / (amount.d * 2n)
  return rational(negative ? -units : units, scale)
}
