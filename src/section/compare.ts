import type { ComparedGroup, ComparedRow, Comparison, Figure, FigureNumber } from '../table/comparison.js'
import { sameFigures } from '../table/difference.js'
import { type Lang, type Name, type Pair, shownName } from '../text/lang.js'
import type { Measure, Measured, MeasureGroups, MeasureList, Section, VariantOf, ViewContext } from './contract.js'
import { mergedOrder } from './merged-order.js'
import { variantName } from './variant-name.js'

export type Compared = VariantOf<object, ViewContext>

type AnyMeasure = Measure | MeasureList | MeasureGroups

/** Which rows are told that people need not see: those of lists that are the same everywhere, and what is nothing. */
export interface Whole {
  readonly lists: boolean
  readonly nothing: boolean
}

/**
 * Every measure of every section in each of the variants, differences against the first. Groups of what changes stand
 * last; `whole` keeps the rows that people need not see.
 */
export function comparisonOf(
  variants: readonly Compared[],
  sections: readonly Pick<Section, 'measures'>[],
  whole: Whole,
): Comparison {
  const measures = sections.flatMap((part) => (part.measures ?? []) as readonly AnyMeasure[])
  const made = measures.flatMap((measure) => groupsOf(measure, variants))
  const groups: ComparedGroup[] = []
  let hidden = 0
  for (const group of [...made.filter((one) => !isOfChanges(one)), ...made.filter(isOfChanges)]) {
    const rows = group.rows.filter((row) => isWanted(row, whole))
    hidden += group.rows.filter((row) => row.need === 'change').length
    hidden -= rows.filter((row) => row.need === 'change').length
    if (rows.length > 0) groups.push({ ...group, rows })
  }
  const notes = groups.flatMap((group) => group.notes ?? [])
  return {
    view: 'compare',
    title: { en: 'Scenarios side by side', zh: '方案对比' },
    rowHead: { en: 'Measure', zh: '指标' },
    variants: distinct(variants.map(({ scenario, context }) => ({ scenario, name: variantName(context) }))),
    groups,
    differences: true,
    notes: hidden === 0 ? notes : [...notes, unchanged(hidden)],
  }
}

const isOfChanges = ({ rows }: ComparedGroup): boolean => rows.every((row) => row.need === 'change')

function isWanted({ figures, need }: ComparedRow, whole: Whole): boolean {
  if (need === 'change') return whole.lists || differ(figures.filter((figure) => figure !== undefined))
  return need === undefined || whole.nothing || figures.some((one) => isSome(one?.low) || isSome(one?.high))
}

const differ = (figures: readonly Figure[]): boolean => figures.some((one) => !sameFigures(figures[0], one))

const isSome = (value: FigureNumber | undefined): boolean =>
  typeof value === 'object' && value !== null ? value.n !== 0n : (value ?? 0) !== 0

function groupsOf(measure: AnyMeasure, variants: readonly Compared[]): readonly ComparedGroup[] {
  if ('groups' in measure) return measure.groups(variants)
  if (!('each' in measure)) return [{ rows: [rowOf(measure, variants)] }]
  const { id, head, kind, total } = measure
  const rows = listRows(measure, variants)
  if (total === undefined) return [{ head, rows }]
  const figures = variants.map(({ slices }) => total(slices))
  return [{ head, rows, total: { measure: id, item: null, name: { id, text: head }, depth: 0, kind, figures } }]
}

function rowOf({ id, head, kind, of, unlessNone }: Measure, variants: readonly Compared[]): ComparedRow {
  const figures = variants.map(({ slices, context }) => figureOf(of(slices, context)))
  const row = { measure: id, item: null, name: { id, text: head }, depth: 0, kind, figures }
  return unlessNone ? { ...row, need: 'some' } : row
}

/** One row a thing, in plan order: what only a later variant has stands behind what stands before it there. */
function listRows({ id, kind, each, lacking, onlyChanges }: MeasureList, variants: readonly Compared[]): ComparedRow[] {
  const lists = variants.map(({ slices, context }) => new Map(each(slices, context).map((one) => [one.id, one])))
  const without = lacking === undefined ? undefined : { ...figureOf(lacking), shown: blank }
  return mergedOrder(lists.map((list) => [...list.keys()])).map((item) => {
    const [{ name, depth = 0 }] = lists.flatMap((list) => list.get(item) ?? []) as [Measured]
    const figures = lists.map((list) => {
      const one = list.get(item)
      return one === undefined ? without : figureOf(one.figure)
    })
    const row = { measure: id, item, name, depth, kind, figures }
    return onlyChanges ? { ...row, need: 'change' } : row
  })
}

const blank: Pair = { en: '', zh: '' }

function figureOf(value: Figure | FigureNumber): Figure {
  const isFigure = typeof value === 'object' && value !== null && 'low' in value
  return isFigure ? value : { low: value, high: value }
}

/** Names that several variants share tell nothing apart: those show their ids. */
function distinct(variants: Comparison['variants']): Comparison['variants'] {
  const langs: readonly Lang[] = ['en', 'zh']
  return variants.map((one) => {
    const isShared = variants.some(
      (other) => other !== one && langs.some((lang) => shownName(other.name, lang) === shownName(one.name, lang)),
    )
    return isShared ? { ...one, name: { id: one.scenario ?? 'base', text: {} } satisfies Name } : one
  })
}

const unchanged = (rows: number): Pair => ({
  en: `${rows} ${rows === 1 ? 'row is' : 'rows are'} the same everywhere and not shown; --all shows ${rows === 1 ? 'it' : 'them'}.`,
  zh: `有 ${rows} 行各方案相同，未列出；加 --all 可全部列出。`,
})
