import { decimalText, type Fraction } from '../../text/format.js'
import type { ColumnKind } from '../table.js'

const grouped = (decimals: string): string => `#,##0${decimals}`

/** The numbers of each kind of column, with decimals such as `.00`, in the format codes of ECMA-376 part 1, 18.8.31. */
const codes: { readonly [K in ColumnKind['is']]: (decimals: string) => string } = {
  text: grouped,
  count: grouped,
  decimal: grouped,
  share: (decimals) => `0${decimals}%`,
  money: grouped,
  range: grouped,
  amount: grouped,
  date: grouped,
  status: grouped,
}

/** Of a text that stays text even when somebody edits the cell. */
export const textFormat = '@'
export const dateFormat = 'yyyy-mm-dd'

/** Decimals that a number shows, at most `most`, rounded half-up. */
const decimalsOf = (number: Fraction, most: number): number => decimalText(number, most).split('.')[1]?.length ?? 0

/**
 * The format of a column's numbers: as many decimals for all of them as the one that needs the most, at most the places
 * of its kind, as `pretty` shows them; of money always as many as its currency has.
 */
export function numberFormat(kind: ColumnKind, numbers: Iterable<Fraction>): string {
  const most = 'places' in kind ? kind.places : 6
  let places = kind.is === 'money' ? kind.places : 0
  for (const { n, d } of numbers) {
    places = Math.max(places, decimalsOf(kind.is === 'share' ? { n: n * 100n, d } : { n, d }, most))
  }
  return codes[kind.is](places === 0 ? '' : `.${'0'.repeat(places)}`)
}
