import type { ComparedGroup, ComparedRow, Comparison, Figure, FigureNumber } from '../table/comparison.js'
import { sameFigures } from '../table/difference.js'
import { type Lang, type Name, type Pair, shownName } from '../text/lang.js'
import type { Measure, Measured, MeasureList, Section, VariantOf, ViewContext } from './contract.js'
import { mergedOrder } from './merged-order.js'
import { variantName } from './variant-name.js'

export type Compared = VariantOf<object, ViewContext>

/**
 * Every measure of every section in each of the variants, differences against the first. Lists of what changes stand
 * last; `all` keeps the rows that people need not see.
 */
export function comparisonOf(
  variants: readonly Compared[],
  sections: readonly Pick<Section, 'measures'>[],
  all: { readonly rows: boolean },
): Comparison {
  const measures = sections.flatMap((part) => (part.measures ?? []) as readonly (Measure | MeasureList)[])
  const groups: ComparedGroup[] = []
  let hidden = 0
  const first = measures.filter((one) => !isOfChanges(one))
  for (const measure of [...first, ...measures.filter(isOfChanges)]) {
    const rows = 'each' in measure ? listRows(measure, variants) : [rowOf(measure, variants)]
    const shown = all.rows ? rows : rows.filter((row) => isWanted(row, measure))
    hidden += 'each' in measure ? rows.length - shown.length : 0
    if (shown.length > 0) groups.push('each' in measure ? { head: measure.head, rows: shown } : { rows: shown })
  }
  return {
    view: 'compare',
    title: { en: 'Scenarios side by side', zh: '方案对比' },
    rowHead: { en: 'Measure', zh: '指标' },
    variants: distinct(variants.map(({ scenario, context }) => ({ scenario, name: variantName(context) }))),
    groups,
    differences: true,
    notes: hidden === 0 ? [] : [unchanged(hidden)],
  }
}

const isOfChanges = (one: Measure | MeasureList): boolean => 'each' in one && one.onlyChanges === true

function isWanted({ figures }: ComparedRow, measure: Measure | MeasureList): boolean {
  if ('each' in measure) return !measure.onlyChanges || figures.some((one) => !sameFigures(figures[0], one))
  return !measure.unlessNone || figures.some((one) => isSome(one?.low) || isSome(one?.high))
}

const isSome = (value: FigureNumber | undefined): boolean =>
  typeof value === 'object' && value !== null ? value.n !== 0n : (value ?? 0) !== 0

function rowOf({ id, head, kind, of }: Measure, variants: readonly Compared[]): ComparedRow {
  const figures = variants.map(({ slices, context }) => figureOf(of(slices, context)))
  return { measure: id, item: null, name: { id, text: head }, depth: 0, kind, figures }
}

/** One row a thing, in plan order: what only a later variant has stands behind what stands before it there. */
function listRows({ id, kind, each, lacking }: MeasureList, variants: readonly Compared[]): ComparedRow[] {
  const lists = variants.map(({ slices, context }) => new Map(each(slices, context).map((one) => [one.id, one])))
  const without = lacking === undefined ? undefined : { ...figureOf(lacking), shown: blank }
  return mergedOrder(lists.map((list) => [...list.keys()])).map((item) => {
    const [{ name, depth = 0 }] = lists.flatMap((list) => list.get(item) ?? []) as [Measured]
    const figures = lists.map((list) => {
      const one = list.get(item)
      return one === undefined ? without : figureOf(one.figure)
    })
    return { measure: id, item, name, depth, kind, figures }
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
