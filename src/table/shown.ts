import { withCurrency } from '../text/currency.js'
import type { Fraction } from '../text/format.js'
import { formats, groupNumbers, toFraction, visible } from '../text/format.js'
import type { Lang, Pair } from '../text/lang.js'
import { shownName } from '../text/lang.js'
import { withBeside } from './beside.js'
import { readCell } from './cell.js'
import { groupedMoney, groupedNumber } from './number.js'
import type { Cell, Column, ColumnKind, Mark, Row, Table } from './table.js'

/** A table as people read it in one language: every cell is text, still without escaping or layout. */
export interface ShownTable {
  readonly title: string
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ShownRow[]
  readonly totals: readonly string[] | null
  /** Lines under the table, the one that says that it has no rows first. */
  readonly notes: readonly string[]
}

export interface ShownColumn {
  readonly head: string
  /** Numbers stand on the right and are never broken. */
  readonly right: boolean
  /** True if its cells may be broken over several lines. */
  readonly wraps: boolean
  readonly indent: boolean
  /** Leads every block of columns. */
  readonly stays?: boolean
  /** Its texts are spaced so that what stands behind them is aligned. */
  readonly aligned?: boolean
}

/** `cells`, and `marks` where single ones have some, stand in the order of the columns. */
export interface ShownRow {
  readonly cells: readonly string[]
  readonly marks?: readonly (Mark | undefined)[]
  readonly depth: number
  readonly mark: Row['mark']
  readonly apart?: true
}

const notStated = '–'
/** Stands in the totals row. */
export const totalLabel: Pair = { en: 'Total', zh: '合计' }
const noRows: Pair = { en: 'No rows.', zh: '没有数据。' }
const listJoiner: Pair = { en: ', ', zh: '、' }

/** One line without control characters. */
const oneLine = (text: string): string => visible(text.replace(/[\r\n\u2028\u2029]\s*/g, ' ').trim())

/** A number of a kind, as people read it. */
export function shownNumber(value: number | Fraction, kind: ColumnKind): string {
  if (kind.is === 'decimal') return groupedNumber(value, kind.places)
  if (kind.is === 'money') return groupedMoney(value, kind.places)
  if (kind.is !== 'share') return groupedNumber(value, 6)
  const share = toFraction(value)
  return `${groupedNumber({ n: share.n * 100n, d: share.d }, kind.places)}%`
}

function shownCell(cell: Cell | undefined, kind: ColumnKind, lang: Lang): string {
  return readCell(cell, {
    nothing: () => notStated,
    text: (text) => oneLine(shownText(text, kind, lang)),
    number: (value) => shownNumber(value, kind),
    name: (name) => oneLine(shownName(name, lang)),
    names: (names) => names.map((name) => oneLine(shownName(name, lang))).join(listJoiner[lang]),
  })
}

function shownText(text: string, kind: ColumnKind, lang: Lang): string {
  if (kind.is === 'status') return kind.words[text]?.[lang] ?? text
  // What a driver is called may hold a year: only the amounts before it are numbers.
  if (kind.is === 'amount') return text.replaceAll(/(?<=^| \+ )[\d./-]+(?= )/g, groupNumbers)
  return kind.is === 'range' ? groupNumbers(withoutFractions(text, lang)) : text
}

/** `10000/3-10000` as `≈3,333.33-10000`: people compare decimals. */
const withoutFractions = (text: string, lang: Lang): string =>
  text.replaceAll(/(?<![\d.])(\d+)\/(\d*[1-9]\d*)(?![\d.])/g, (_, n: string, d: string) =>
    formats[lang].num({ n: BigInt(n), d: BigInt(d) }),
  )

const numeric: ReadonlySet<ColumnKind['is']> = new Set(['count', 'decimal', 'share', 'money', 'range'])
const isNumeric = (kind: ColumnKind): boolean => numeric.has(kind.is)

/** What stands under a column; `undefined` where nothing does. */
export function totalOf({ totals, shownTotals }: Table, { key, total = key }: Column): Cell | undefined {
  return totals?.[total] === undefined ? shownTotals?.[key] : totals[total]
}

/** The label stands in the first column of words that has no total of its own. No row where no column has a total. */
function shownTotals(table: Table, lang: Lang): string[] | null {
  if (table.totals === null || table.columns.every((column) => totalOf(table, column) === undefined)) return null
  const cells = table.columns.map((column) => {
    const cell = totalOf(table, column)
    return cell === undefined ? '' : shownCell(cell, column.kind, lang)
  })
  const free = table.columns.findIndex((column) => totalOf(table, column) === undefined && !isNumeric(column.kind))
  if (free >= 0) cells[free] = totalLabel[lang]
  return cells
}

/** Money says in its heading what it is counted in. */
const headOf = ({ head, kind }: Column): Pair => (kind.is === 'money' ? withCurrency(head, kind.currency) : head)

function shownColumn(column: Column, lang: Lang): ShownColumn {
  const right = isNumeric(column.kind)
  return {
    head: oneLine(headOf(column)[lang]),
    right,
    wraps: !right && column.kind.is !== 'date',
    indent: column.indent === true,
    ...(column.stays === true ? { stays: true } : {}),
    ...(column.beside !== undefined ? { aligned: true } : {}),
  }
}

/** Numbers among ranges are of the kind of their row. */
export const kindIn = (row: Row, kind: ColumnKind): ColumnKind => (kind.is === 'range' ? (row.kind ?? kind) : kind)

/** A column's texts, row by row, with what stands beside them. */
function shownColumnCells({ key, kind, beside }: Column, rows: readonly Row[], lang: Lang): string[] {
  const texts = rows.map((row) => shownCell(row.cells[key], kindIn(row, kind), lang))
  if (beside === undefined) return texts
  return withBeside(
    texts,
    rows.map(({ cells }) => {
      const cell = cells[beside]
      return cell === null || cell === undefined ? cell : shownCell(cell, { is: 'text' }, lang)
    }),
  )
}

/**
 * Words and numbers of a table in one language, for the formats that people read: names in that language, numbers
 * grouped and rounded half-up to their column's places, ISO dates, `–` for what is not stated, the label of the totals.
 */
export function shownTable(whole: Table, lang: Lang): ShownTable {
  const table = { ...whole, columns: whole.columns.filter((column) => column.readBy !== 'programs') }
  const cells = table.columns.map((column) => shownColumnCells(column, table.rows, lang))
  const notes = (table.notes ?? []).map((note) => oneLine(note[lang]))
  return {
    title: oneLine(table.title[lang]),
    columns: table.columns.map((column) => shownColumn(column, lang)),
    rows: table.rows.map((row, i) => ({
      cells: cells.map((texts) => texts[i] as string),
      depth: row.depth ?? 0,
      mark: row.mark,
      ...(row.apart === true ? { apart: true as const } : {}),
      ...(row.marks === undefined ? {} : { marks: table.columns.map(({ key }) => row.marks?.[key]) }),
    })),
    totals: shownTotals(table, lang),
    notes: table.rows.length === 0 ? [noRows[lang], ...notes] : notes,
  }
}
