import { displayWidth } from '../text/width.js'
import type { ShownColumn, ShownTable } from './shown.js'

/** Columns of indentation for a level of depth. */
export const indentStep = 2

interface Extent {
  /** Where nothing is broken. */
  natural: number
  /** Where it still reads well. */
  least: number
}

const cjk = /[\u2e80-\uffdc]/
const narrowest = 6
const longestKept = 16
/** Names that lead every block are not broken below this. */
const leastLeading = 16

function longestWord(text: string): number {
  let longest = cjk.test(text) ? 4 : 0
  for (const word of text.split(/[\s\u2e80-\uffdc]+/)) longest = Math.max(longest, displayWidth(word))
  return longest
}

/** Words up to 16 columns stay whole; headings break at words, numbers and dates never. */
function extentOf(column: ShownColumn, cells: readonly { text: string; indent: number }[]): Extent {
  let body = 1
  let word = 0
  for (const { text, indent } of cells) {
    body = Math.max(body, displayWidth(text) + indent)
    if (column.wraps) word = Math.max(word, Math.min(longestKept, longestWord(text)) + indent)
  }
  const heading = longestWord(column.head)
  const natural = Math.max(body, displayWidth(column.head))
  const wrapped = Math.max(column.stays ? leastLeading : narrowest, word, Math.min(longestKept, heading))
  const least = column.wraps ? wrapped : Math.max(body, heading)
  return { natural, least: Math.min(natural, least) }
}

/**
 * Takes from the widest first, as little as it takes; `null` where even the least is too much. What a cap for all
 * leaves over goes to those that need the least more.
 */
function shrink(extents: readonly Extent[], room: number): number[] | null {
  const at = (cap: number): number[] => extents.map(({ natural, least }) => Math.max(least, Math.min(natural, cap)))
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)
  let cap = Math.max(0, ...extents.map((extent) => extent.natural))
  if (sum(at(cap)) <= room) return at(cap)
  if (sum(at(0)) > room) return null
  cap = Math.min(cap, room)
  while (sum(at(cap)) > room) cap--
  const widths = at(cap)
  const next = at(cap + 1)
  const growing = extents
    .map(({ natural }, column) => ({ natural, column }))
    .filter(({ column }) => (next[column] as number) > (widths[column] as number))
    .sort((a, b) => a.natural - b.natural)
  for (const { column } of growing.slice(0, room - sum(widths))) widths[column] = cap + 1
  return widths
}

/**
 * Widths of a table's columns, without their frame, that together take at most `room`; `null` where it cannot be
 * shown as a table. The widest columns give way first; numbers and dates keep all they need.
 */
export function columnWidths(table: ShownTable, room: number): number[] | null {
  const extents = table.columns.map((column, i) => {
    const cells = table.rows.map((row) => ({
      text: row.cells[i] as string,
      indent: column.indent ? row.depth * indentStep : 0,
    }))
    const total = table.totals?.[i]
    return extentOf(column, total === undefined ? cells : [...cells, { text: total, indent: 0 }])
  })
  return shrink(extents, room)
}
