import type { Fraction } from '../text/format.js'
import type { Name } from '../text/lang.js'
import type { Cell } from './table.js'

/** What a format makes of each kind of cell. */
export interface CellReader<T> {
  /** `null`: not stated. */
  nothing(): T
  text(text: string): T
  number(value: number | Fraction): T
  name(name: Name): T
  names(names: readonly Name[]): T
}

/** Gives a cell to the function for what it holds. */
export function readCell<T>(cell: Cell | undefined, reader: CellReader<T>): T {
  if (cell === null || cell === undefined) return reader.nothing()
  if (typeof cell === 'string') return reader.text(cell)
  if (typeof cell === 'number') return reader.number(cell)
  if (isList(cell)) return reader.names(cell)
  return 'id' in cell ? reader.name(cell) : reader.number(cell)
}

const isList = (cell: Fraction | Name | readonly Name[]): cell is readonly Name[] => Array.isArray(cell)
