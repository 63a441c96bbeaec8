import { type Lang, shownName } from '../text/lang.js'
import type { ComparedRow, Comparison, Figure } from './comparison.js'
import { differenceFrom } from './difference.js'
import { differenceText, figureText } from './figure-text.js'
import type { Cell, Column, Mark, Row, Table } from './table.js'

/** A comparison with a column for each variant; the difference from the first stands in brackets behind each number. */
export function forPeople(comparison: Comparison, lang: Lang): Table {
  const columns = comparison.variants.map(({ name }, at): Column => {
    const head = { en: shownName(name, 'en'), zh: shownName(name, 'zh') }
    const hasDifferences = comparison.differences && at > 0
    return { key: `value${at}`, head, kind: { is: 'range' }, ...(hasDifferences ? { beside: `beside${at}` } : {}) }
  })
  const rowHead: Column = { key: 'row', head: comparison.rowHead, kind: { is: 'text' }, indent: true, stays: true }
  const rows = comparison.groups.flatMap(({ head, rows }, at): Row[] => {
    const under = head === undefined ? 0 : 1
    const shown = rows.filter((row) => row.readBy !== 'programs')
    const lines = shown.map((row) => lineOf(row, under, comparison.differences, lang))
    if (head === undefined) return comparison.groups[at - 1]?.head === undefined ? lines : apart(lines)
    const blanks = comparison.variants.map((_, place) => [`value${place}`, ''] as const)
    return apart([{ cells: { row: head[lang], ...Object.fromEntries(blanks) }, mark: 'heading' }, ...lines])
  })
  const { view, title, notes = [] } = comparison
  return { view, title, columns: [rowHead, ...columns], rows, totals: null, notes }
}

const apart = ([first, ...others]: readonly Row[]): Row[] =>
  first === undefined ? [] : [{ ...first, apart: true }, ...others]

function lineOf(row: ComparedRow, under: number, differences: boolean, lang: Lang): Row {
  const cells: { [key: string]: Cell } = { row: row.name }
  const marks: { [key: string]: Mark } = {}
  for (const [at, figure] of row.figures.entries()) {
    cells[`value${at}`] = figure === undefined ? '' : figureText(figure, row.kind, lang)
    if (figure?.mark !== undefined) marks[`value${at}`] = figure.mark
    if (differences && isPlain(figure)) {
      cells[`beside${at}`] = differenceText(differenceFrom(row.figures[0], figure), row.kind)
    }
  }
  return { cells, depth: row.depth + under, ...(Object.keys(marks).length > 0 ? { marks } : {}) }
}

/** A number by itself: what it is held against would stand between it and its difference. */
const isPlain = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined && figure.status === undefined && figure.least === undefined && figure.most === undefined
