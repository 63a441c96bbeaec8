import { joinedNotes } from '../section/joined-notes.js'
import type { Column, Table } from '../table/table.js'
import type { Name, Pair } from '../text/lang.js'

/** A view of one variant. */
export interface VariantTable {
  readonly scenario: string | null
  readonly name: Name
  readonly table: Table
}

/** Several variants in one table, with a column for the scenario in front (decision S4). */
export function sideBySide(tables: readonly VariantTable[]): Table {
  const [first] = tables as [VariantTable]
  const columns = first.table.columns.flatMap(({ key }): readonly Column[] => {
    if (key === 'scenario') return []
    const same = tables.flatMap(({ table }) => table.columns.filter((column) => column.key === key))
    return [same.reduce(joined)]
  })
  const stays = columns.some((column) => column.stays) ? { stays: true as const } : {}
  return {
    ...first.table,
    columns: [{ key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' }, ...stays }, ...columns],
    rows: tables.flatMap(({ scenario, table }) =>
      table.rows.map((row) => ({ ...row, cells: { ...row.cells, scenario: scenario ?? 'base' } })),
    ),
    totals: null,
    notes: joinedNotes(tables.map(({ name, table }) => ({ name, notes: table.notes ?? [] }))),
  }
}

/** As many decimals as one of the two needs, both headings where they differ, and seen if one of them is. */
function joined(one: Column, other: Column): Column {
  const { readBy, ...column } = one
  const [a, b] = [one.kind, other.kind]
  const kind = 'places' in a && 'places' in b && b.places > a.places ? { ...a, places: b.places } : a
  const isHidden = readBy !== undefined && readBy === other.readBy
  return { ...column, kind, head: bothOf(one.head, other.head), ...(isHidden ? { readBy } : {}) }
}

const bothOf = (one: Pair, other: Pair): Pair =>
  one.en.split(' / ').includes(other.en) ? one : { en: `${one.en} / ${other.en}`, zh: `${one.zh} / ${other.zh}` }
