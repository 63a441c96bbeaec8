import { exactText } from '../staffing/rational.js'
import { toFraction } from '../text/format.js'
import type { ComparedRow, Comparison, Figure, FigureNumber } from './comparison.js'
import { differenceFrom, sameNumber } from './difference.js'
import type { Cell, Column, ColumnKind, Row, Table } from './table.js'

const decimal: ColumnKind = { is: 'decimal', places: 6 }

const named: readonly Column[] = [
  { key: 'measure', head: { en: 'Measure', zh: '指标' }, kind: { is: 'text' } },
  { key: 'item', head: { en: 'Item', zh: '对象' }, kind: { is: 'text' } },
  { key: 'name', head: { en: 'Name', zh: '名称' }, kind: { is: 'text' } },
  { key: 'scenario', head: { en: 'Scenario', zh: '方案' }, kind: { is: 'text' } },
  { key: 'value', head: { en: 'Value', zh: '数值' }, kind: decimal },
  { key: 'low', head: { en: 'Low', zh: '低' }, kind: decimal },
  { key: 'high', head: { en: 'High', zh: '高' }, kind: decimal },
  { key: 'notStated', head: { en: 'Not stated', zh: '未写' }, kind: { is: 'count' } },
]

const exact = { kind: { is: 'text' }, isExact: true } as const
const exactColumn: Column = { key: 'valueExact', head: { en: 'Exact value', zh: '精确值' }, ...exact }

const differenceColumns: readonly Column[] = [
  { key: 'difference', head: { en: 'Difference', zh: '差异' }, kind: decimal },
  { key: 'differenceLow', head: { en: 'Difference, low', zh: '差异（低）' }, kind: decimal },
  { key: 'differenceHigh', head: { en: 'Difference, high', zh: '差异（高）' }, kind: decimal },
  { key: 'differenceExact', head: { en: 'Exact difference', zh: '精确差异' }, ...exact },
]

const judged: readonly Column[] = [
  { key: 'least', head: { en: 'Least', zh: '至少' }, kind: decimal },
  { key: 'most', head: { en: 'Most', zh: '至多' }, kind: decimal },
  { key: 'status', head: { en: 'Status', zh: '结论' }, kind: { is: 'text' } },
]

/** A comparison with a row for each value: one measure, of one thing, in one variant. */
export function forPrograms({ view, title, variants, groups, differences }: Comparison): Table {
  const rows = groups
    .flatMap((group) => group.rows)
    .flatMap((row) =>
      variants.flatMap(({ scenario }, at): Row[] => {
        const figure = row.figures[at]
        return figure === undefined ? [] : [rowOf(row, figure, scenario, differences ? row.figures[0] : null)]
      }),
    )
  const columns = [...named, exactColumn, ...(differences ? differenceColumns : []), ...judged]
  return { view, title, columns, rows, totals: null }
}

/** `first` is null where no differences are told. */
function rowOf(row: ComparedRow, figure: Figure, scenario: string | null, first: Figure | null | undefined): Row {
  const { low, high, notStated = 0, least = null, most = null, status } = figure
  const value = oneOf(low, high)
  const cells: { readonly [key: string]: Cell } = {
    measure: row.measure,
    item: row.item,
    name: row.name,
    scenario: scenario ?? 'base',
    value,
    low,
    high,
    notStated,
    least,
    most,
    status: status?.code ?? null,
    valueExact: exactOrNull(value),
  }
  if (first === null) return { cells }
  const difference = differenceFrom(first, figure)
  const changed = oneOf(difference.low, difference.high)
  return {
    cells: {
      ...cells,
      difference: changed,
      differenceLow: difference.low,
      differenceHigh: difference.high,
      differenceExact: exactOrNull(changed),
    },
  }
}

const oneOf = (low: FigureNumber, high: FigureNumber): FigureNumber => (sameNumber(low, high) ? low : null)
const exactOrNull = (value: FigureNumber): string | null => (value === null ? null : exactText(toFraction(value)))
