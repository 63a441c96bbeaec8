import type { VariantOf, ViewContext } from '../../../section/contract.js'
import type { ComparedRow, Figure } from '../../../table/comparison.js'
import { toFraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Pay, Span } from '../model.js'

/** A variant of the plan with what it says about pay. */
export type PayVariant = VariantOf<{ pay: Pay }, ViewContext>

/** The pay of each variant that is in one currency, in their order; null for the others. */
export interface InCurrency {
  readonly currency: string | null
  readonly pays: readonly (Pay | null)[]
}

/** The variants by their currency: amounts in two are no sum and no difference. Nothing where no variant has pay. */
export function byCurrency(variants: readonly PayVariant[]): InCurrency[] {
  const used = variants.map(({ slices }) => (slices.pay.used ? slices.pay : null))
  const currencies = new Set(used.flatMap((pay) => (pay === null ? [] : [pay.settings.currency])))
  return [...currencies].map((currency) => ({
    currency,
    pays: used.map((pay) => (pay?.settings.currency === currency ? pay : null)),
  }))
}

type Line = Omit<ComparedRow, 'kind' | 'name' | 'item'> & { readonly name: Name; readonly item?: string }

/** A row of amounts, with the decimals of the currency unless all of them are whole. */
export function moneyRow({ pays, currency }: InCurrency, line: Line): ComparedRow {
  const ends = line.figures.flatMap((figure) => [figure?.low ?? null, figure?.high ?? null])
  const isWhole = ends.every((end) => end === null || toFraction(end).d === 1n)
  const places = isWhole ? 0 : (pays.find((pay) => pay !== null)?.settings.places ?? 0)
  return { item: null, ...line, kind: { is: 'money', currency, places } }
}

/** Amounts of so many roles, of which `open` are in none of them. */
export function amounts({ low, high }: Span, open = 0, roles = Number.POSITIVE_INFINITY): Figure {
  if (open === 0) return { low, high }
  return open === roles ? { low: null, high: null, notStated: open } : { low, high, notStated: open }
}
