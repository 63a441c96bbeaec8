import type { Source } from './finding.js'

/** Line and column, both from 1; a column is a UTF-16 unit (decision F2). */
export interface Position {
  readonly line: number
  readonly column: number
}

const tables = new WeakMap<Source, Uint32Array>()

/** The offsets at which lines start: made once a text, then a binary search a finding. */
function lineStarts(source: Source): Uint32Array {
  const known = tables.get(source)
  if (known !== undefined) return known
  const starts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1)
  const table = Uint32Array.from(starts)
  tables.set(source, table)
  return table
}

export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}

/** The text of a line (from 1), without its line break. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  const end = starts[line] === undefined ? source.text.length : (starts[line] as number) - 1
  return source.text.slice(start, end).replace(/\r$/, '')
}

export const lineCount = (source: Source): number => lineStarts(source).length
