import { toFraction } from '../text/format.js'
import { type Lang, type Pair, shownName } from '../text/lang.js'
import { addsUp } from './adds-up.js'
import type { ComparedGroup, ComparedRow, Comparison, Figure, FigureNumber } from './comparison.js'
import { differenceFrom, sameNumber } from './difference.js'
import { differenceText, figureText, rangeText } from './figure-text.js'
import { totalLabel } from './shown.js'
import type { Cell, Column, ColumnKind, Mark, Row, Table } from './table.js'

const range: ColumnKind = { is: 'range' }
const needs: Pair = { en: 'needs', zh: '需要' }
const verdict: Pair = { en: 'verdict', zh: '结论' }

/**
 * A comparison as a sheet: a column for each variant and one for its difference from the first; numbers wherever there
 * is one, ranges as text. What a figure is held against, and its verdict, stand in rows of their own below it.
 */
export function forSheet(comparison: Comparison, lang: Lang): Table {
  const { view, title, variants, groups, differences, notes = [] } = comparison
  const columns = variants.flatMap(({ name }, at): Column[] => {
    const [en, zh] = [shownName(name, 'en'), shownName(name, 'zh')]
    const value: Column = { key: `value${at}`, head: { en, zh }, kind: range }
    if (!differences || at === 0) return [value]
    const head = { en: `${en}: difference`, zh: `${zh}：差异` }
    return [value, { key: `difference${at}`, head, kind: range, minus: [`value${at}`, 'value0'] }]
  })
  const rowHead: Column = { key: 'row', head: comparison.rowHead, kind: { is: 'text' }, indent: true, stays: true }
  const rows = groups.flatMap((group) => groupRows(group, differences, lang))
  return { view, title, columns: [rowHead, ...columns], rows, totals: null, notes }
}

function groupRows({ head, rows, total }: ComparedGroup, differences: boolean, lang: Lang): Row[] {
  const under = head === undefined ? 0 : 1
  const shown = rows.filter((row) => row.readBy !== 'programs')
  const lines = shown.flatMap((row) => linesOf(row, under, differences, lang))
  const first: Row[] = head === undefined ? [] : [{ cells: { row: head[lang] }, mark: 'heading' }]
  if (total === undefined || !addsUp(shown, total)) return [...first, ...lines]
  const last = { ...lineOf(total, differences, lang), sums: lines.length }
  return [...first, ...lines, { ...last, cells: { ...last.cells, row: totalLabel[lang] }, depth: under }]
}

function linesOf(row: ComparedRow, under: number, differences: boolean, lang: Lang): Row[] {
  const own = { ...lineOf(row, differences, lang), depth: row.depth + under }
  const { figures, kind } = row
  const isHeld = figures.some((figure) => figure?.least !== undefined || figure?.most !== undefined)
  const isJudged = figures.some((figure) => figure?.status !== undefined)
  const below = (what: Pair, cellOf: (figure: Figure) => Cell): Row => ({
    cells: { row: what[lang], ...valueCells(figures, cellOf) },
    depth: row.depth + under + 1,
    kind,
  })
  const held = ({ least = null, most = null }: Figure): Cell => numberOr(least, most, rangeText(least, most, kind))
  return [
    own,
    ...(isHeld ? [below(needs, held)] : []),
    ...(isJudged ? [{ ...below(verdict, ({ status }) => status?.word[lang] ?? null), ...marksOf(figures) }] : []),
  ]
}

function lineOf({ name, kind, figures }: ComparedRow, differences: boolean, lang: Lang): Row {
  const plain = ({ least: _, most: __, status: ___, ...figure }: Figure): Cell => shownValue(figure, kind, lang)
  const values = valueCells(figures, plain)
  const cells: { [key: string]: Cell } = { row: name, ...values }
  for (const [at, figure] of figures.entries()) {
    if (differences && at > 0)
      cells[`difference${at}`] = changeOf(figures[0], figure, kind, values[`value${at}`] === null)
  }
  const isJudged = figures.some((figure) => figure?.status !== undefined)
  return { cells, kind, ...(isJudged ? {} : marksOf(figures)) }
}

/** Nothing where it cannot be told, or where nothing stands beside it and nothing has changed. */
function changeOf(first: Figure | undefined, figure: Figure | undefined, kind: ColumnKind, isBlank: boolean): Cell {
  const { low, high } = differenceFrom(first, figure)
  if (low === null && high === null) return null
  const text = differenceText({ low, high }, kind)
  return isBlank && text === null ? null : numberOr(low, high, text)
}

/** A word in place of a number is shown; so is what is in no number. */
function shownValue(figure: Figure, kind: ColumnKind, lang: Lang): Cell {
  const text = figureText(figure, kind, lang)
  if (figure.shown !== undefined) return text === '' ? null : text
  return (figure.notStated ?? 0) > 0 ? text : numberOr(figure.low, figure.high, text)
}

const numberOr = (low: FigureNumber, high: FigureNumber, text: string | null): Cell =>
  low !== null && sameNumber(low, high) ? toFraction(low) : text

const valueCells = (figures: ComparedRow['figures'], cellOf: (figure: Figure) => Cell): { [key: string]: Cell } =>
  Object.fromEntries(figures.map((figure, at) => [`value${at}`, figure === undefined ? null : cellOf(figure)]))

function marksOf(figures: ComparedRow['figures']): Pick<Row, 'marks'> {
  const marks: { [key: string]: Mark } = {}
  for (const [at, figure] of figures.entries()) {
    if (figure?.mark !== undefined) marks[`value${at}`] = figure.mark
  }
  return Object.keys(marks).length > 0 ? { marks } : {}
}
