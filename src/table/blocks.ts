import { columnWidths } from './column-widths.js'
import { frameWidth } from './frame.js'
import type { ShownTable } from './shown.js'

/** Columns, by their place in the table, that fit side by side, and how wide each is. */
export interface Block {
  readonly table: ShownTable
  readonly widths: readonly number[]
}

/** What a terminal shows framed: the whole table, or blocks of its columns; `null` where not even those fit. */
export function blocksOf(table: ShownTable, width: number): Block[] | null {
  const whole = blockOf(
    table,
    table.columns.map((_, i) => i),
    width,
  )
  if (whole !== null) return [whole]
  const leading = table.columns.flatMap((column, i) => (column.stays ? [i] : []))
  const others = table.columns.flatMap((column, i) => (column.stays ? [] : [i]))
  if (leading.length === 0) return null
  const blockWith = (part: readonly number[]): Block | null => blockOf(table, [...leading, ...part], width)
  const parts = asManyAsFit(others, (part) => blockWith(part) !== null)
  const even = evenly(others, parts.length).map(blockWith)
  const blocks = even.every((block) => block !== null) ? even : parts.map(blockWith)
  return blocks.every((block) => block !== null) ? blocks : null
}

/** Each part takes what it can; one that not even a single column fits in has that one. */
function asManyAsFit(columns: readonly number[], fits: (part: readonly number[]) => boolean): number[][] {
  const parts: number[][] = []
  for (const column of columns) {
    const last = parts.at(-1)
    if (last !== undefined && fits([...last, column])) last.push(column)
    else parts.push([column])
  }
  return parts
}

/** As even as it goes, the first ones larger. */
function evenly(columns: readonly number[], count: number): number[][] {
  const size = Math.floor(columns.length / count)
  const larger = columns.length % count
  let start = 0
  return Array.from({ length: count }, (_, i) => {
    const end = start + size + (i < larger ? 1 : 0)
    const part = columns.slice(start, end)
    start = end
    return part
  })
}

function blockOf(table: ShownTable, places: readonly number[], width: number): Block | null {
  const block = columnsAt(table, places)
  const widths = columnWidths(block, width - frameWidth(places.length))
  return widths === null || widths.length === 0 ? null : { table: block, widths }
}

function columnsAt(table: ShownTable, places: readonly number[]): ShownTable {
  if (places.length === table.columns.length) return table
  const at = <T>(list: readonly T[]): T[] => places.map((place) => list[place] as T)
  return {
    ...table,
    columns: at(table.columns),
    rows: table.rows.map((row) => {
      const cells = at(row.cells)
      return row.marks === undefined ? { ...row, cells } : { ...row, cells, marks: at(row.marks) }
    }),
    totals: table.totals === null ? null : at(table.totals),
  }
}
