import type { Lang } from '../text/lang.js'
import type { Paint } from '../text/paint.js'
import type { Table } from './table.js'

/** What a renderer is told beside the table. Each uses what its format needs. */
export interface TableOptions {
  readonly lang: Lang
  /** Columns of the terminal; `Infinity` where there is no limit. */
  readonly width: number
  readonly paint: Paint
  /** The version of orgplan that writes. */
  readonly version: string
  /** The plan's root file, as people see it. */
  readonly plan: string
  /** The scenario the table shows, `null` is the base. */
  readonly scenario: string | null
}

/** Turns a table into a whole file of one format, which ends with a line break. */
export type TableFormat = (table: Table, options: TableOptions) => string

/** The same for a format that is no text: the bytes of the file. What it needs is loaded when it is asked for. */
export type BinaryTableFormat = (table: Table, options: TableOptions) => Promise<Uint8Array>
