import type { Fraction } from '../text/format.js'
import type { Lang } from '../text/lang.js'
import { shownName } from '../text/lang.js'
import { readCell } from './cell.js'
import { jsonNumber, plainNumber } from './number.js'
import type { TableFormat } from './options.js'
import type { Cell, Column, ColumnKind } from './table.js'

/** The public names of column kinds (decision T1). */
const types: { readonly [K in ColumnKind['is']]: string } = {
  text: 'text',
  count: 'integer',
  decimal: 'decimal',
  share: 'percent',
  money: 'money',
  range: 'text',
  amount: 'text',
  date: 'date',
  status: 'status',
}

/** Money is exact: a decimal as text, which no reader turns into a float by itself. */
function plainCell(cell: Cell | undefined, lang: Lang, kind?: ColumnKind): null | string | number | string[] {
  return readCell<null | string | number | string[]>(cell, {
    nothing: () => null,
    text: (text) => text,
    number: kind?.is === 'money' ? plainNumber : jsonNumber,
    name: (name) => shownName(name, lang),
    names: (names) => names.map((name) => shownName(name, lang)),
  })
}

function describedColumn({ key, head, kind }: Column, lang: Lang): object {
  const currency = kind.is === 'money' ? { currency: kind.currency } : {}
  return { id: key, title: head[lang], type: types[kind.is], ...currency }
}

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'bigint'

/** Exact numbers inside what a row carries beyond its columns. */
function plainValue(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  return isFraction(value) ? jsonNumber(value) : value
}

/**
 * The table as data (decision T1): cells by column id, numbers at 6 places half-up, shares as fractions of 1, status
 * codes, names and headings in the asked language, money as exact text, `null` for what is not stated; then what a row carries beyond its columns.
 */
export const json: TableFormat = (table, { lang, version, plan, scenario }) => {
  const cells = (entries: Iterable<readonly [string, Cell | undefined, (ColumnKind | undefined)?]>): object =>
    Object.fromEntries(Array.from(entries, ([key, cell, kind]) => [key, plainCell(cell, lang, kind)]))
  const totalKinds = new Map(table.columns.map(({ key, total = key, kind }) => [total, kind]))
  const columns = table.columns.filter((column) => column.readBy !== 'people')
  const output = {
    orgplan: version,
    view: table.view,
    plan,
    scenario,
    columns: columns.map((column) => describedColumn(column, lang)),
    rows: table.rows.map((row) => ({
      ...cells(columns.map(({ key, kind }) => [key, row.cells[key], kind])),
      ...row.more,
    })),
    totals:
      table.totals === null
        ? null
        : cells(Object.entries(table.totals).map(([key, cell]) => [key, cell, totalKinds.get(key)])),
  }
  return `${JSON.stringify(output, plainValue, 2)}\n`
}
