import type { Fraction } from '../text/format.js'
import type { Name, Pair } from '../text/lang.js'
import type { ColumnKind, Mark } from './table.js'

/** Null is not stated. */
export type FigureNumber = number | Fraction | null

/** A number from low to high, both the same where it is one, and what it is held against. */
export interface Figure {
  /** Null is not stated, or open where `high` is a number. */
  readonly low: FigureNumber
  /** Null is not stated, or open where `low` is a number. */
  readonly high: FigureNumber
  /** How many of its parts state no number and are left out of it. */
  readonly notStated?: number
  /** What it has to keep to; null is open. */
  readonly least?: FigureNumber
  readonly most?: FigureNumber
  /** The verdict: a code, and for people a word. */
  readonly status?: { readonly code: string; readonly word: Pair }
  /** What people read in place of the number. */
  readonly shown?: Pair
  readonly mark?: Mark
  /** It covers less time than the others, so its difference from them would say nothing. */
  readonly partial?: true
}

/** One line of a comparison. */
export interface ComparedRow {
  /** What is measured: `planned`, `span`, `role`. */
  readonly measure: string
  /** Of which thing, where it is measured of several. */
  readonly item: string | null
  readonly name: Name
  readonly depth: number
  readonly kind: ColumnKind
  /** In JSON and CSV only. */
  readonly readBy?: 'programs'
  /** People need not see it unless one of its figures is something, or unless they differ. */
  readonly need?: 'some' | 'change'
  /** In the order of the variants; nothing where a variant lacks the thing. */
  readonly figures: readonly (Figure | undefined)[]
}

export interface ComparedGroup {
  /** A line above its rows. */
  readonly head?: Pair
  readonly rows: readonly ComparedRow[]
  /** What its outermost rows come to (XLSX). */
  readonly total?: ComparedRow
  /** What is to be known about it, below it all. */
  readonly notes?: readonly Pair[]
}

/** The variants of a plan side by side, as data: `forPeople`, `forSheet` and `forPrograms` make tables of it. */
export interface Comparison {
  readonly view: string
  readonly title: Pair
  /** The heading over the names of the rows. */
  readonly rowHead: Pair
  readonly variants: readonly { readonly scenario: string | null; readonly name: Name }[]
  readonly groups: readonly ComparedGroup[]
  /** Each variant's difference from the first one is told. */
  readonly differences: boolean
  readonly notes?: readonly Pair[]
}
