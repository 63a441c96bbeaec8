import { stringify } from 'csv-stringify/sync'
import type { Lang } from '../text/lang.js'
import { shownName } from '../text/lang.js'
import { readCell } from './cell.js'
import { plainNumber } from './number.js'
import type { TableFormat } from './options.js'
import type { Cell, Column } from './table.js'

/** A text that a spreadsheet would run as a formula gets a leading `'` (decision T1). */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function field(cell: Cell | undefined, { isExact }: Column, lang: Lang): string {
  return readCell(cell, {
    nothing: () => '',
    text: (text) => (isExact ? text : inert(text)),
    number: plainNumber,
    name: (name) => inert(shownName(name, lang)),
    names: (names) => inert(names.map((name) => shownName(name, lang)).join('; ')),
  })
}

/**
 * RFC 4180 with column keys as header, without totals (decision T1): UTF-8 without BOM, LF, numbers with a point and
 * not grouped, shares as fractions of 1, status codes, names in the asked language, nothing for what is not stated.
 */
export const csv: TableFormat = (table, { lang }) => {
  const columns = table.columns.filter((column) => column.readBy !== 'people')
  const header = columns.map((column) => column.key)
  const rows = table.rows.map((row) => columns.map((column) => field(row.cells[column.key], column, lang)))
  return stringify([header, ...rows], {
    record_delimiter: '\n',
    quote_record_delimiter: true,
    quoted_empty: header.length === 1,
  })
}
