import type { Fraction } from '../text/format.js'
import type { Name, Pair } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'

/**
 * A table as data: raw cells, and columns that say what kind of thing they hold. Renderers format, align and add
 * totals from the kind; nothing is formatted here, so JSON, CSV and a spreadsheet get the numbers themselves.
 * `null` is "not stated", which is neither zero nor empty.
 */
export type Cell = null | string | number | Fraction | Name | readonly Name[]

export type ColumnKind =
  | { readonly is: 'text' }
  | { readonly is: 'count' }
  /** An exact decimal, shown with at most this many places. */
  | { readonly is: 'decimal'; readonly places: number }
  | { readonly is: 'share'; readonly places: number }
  /** An exact amount, shown with just so many places; the currency stands in the heading. */
  | { readonly is: 'money'; readonly currency: string | null; readonly places: number }
  /** A number or a range that is text already: `3-5`, `18-22 + 3?`. Stands with the numbers, grouped for people. */
  | { readonly is: 'range' }
  /** A number and what it counts, as text: `60000 users`. Its number is grouped for people. */
  | { readonly is: 'amount' }
  | { readonly is: 'date' }
  /** A word out of a closed set, e.g. `under`. */
  | { readonly is: 'status'; readonly words: { readonly [code: string]: Pair } }

export interface Column<K extends string = string> {
  readonly key: K
  readonly head: Pair
  readonly kind: ColumnKind
  /** Indents the text by the row's depth (terminal, Markdown and XLSX). */
  readonly indent?: true
  /** Its texts are exact numbers such as `-1/3`, never words of a plan. */
  readonly isExact?: true
  /** The key in `totals` of what stands under this column; its own key unless given. */
  readonly total?: string
  /** `programs`: in JSON and CSV only. `people`: in the terminal, Markdown and XLSX only. Both unless given. */
  readonly readBy?: 'programs' | 'people'
  /** Left out of a terminal that is too narrow for all columns. */
  readonly wide?: true
  /** In a terminal too narrow for all columns, the others are put below each other in blocks, each led by these. */
  readonly stays?: true
  /** The key of texts that stand in brackets behind those of this column (terminal and Markdown). */
  readonly beside?: string
  /** Keys of the columns of which this one is the first less the second, where it is (a live formula in XLSX). */
  readonly minus?: readonly [string, string]
}

export type Mark = 'error' | 'warning' | 'muted'

export interface Row<K extends string = string> {
  readonly cells: { readonly [C in K]: Cell }
  readonly depth?: number
  readonly mark?: Mark | 'heading'
  /** What its numbers in columns of ranges are. */
  readonly kind?: ColumnKind
  /** It is the total of the outermost of so many rows above it (a live sum in XLSX, where it is one). */
  readonly sums?: number
  /** Stands under a line of its own (terminal). */
  readonly apart?: true
  /** Marks of single cells. */
  readonly marks?: { readonly [C in K]?: Mark }
  readonly at?: Pointer
  /** What the JSON row carries beyond the columns. */
  readonly more?: { readonly [key: string]: unknown }
}

export interface Table<K extends string = string> {
  readonly view: string
  readonly title: Pair
  readonly columns: readonly Column<K>[]
  readonly rows: readonly Row<K>[]
  /** By column key for the totals row; keys that are no column appear in JSON only. */
  readonly totals: { readonly [key: string]: Cell } | null
  /** Totals of columns that only people read. */
  readonly shownTotals?: { readonly [key: string]: Cell }
  /** Lines under the table (terminal, Markdown and XLSX). */
  readonly notes?: readonly Pair[]
}
