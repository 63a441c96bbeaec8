import { mergedOrder } from '../../../section/merged-order.js'
import type { Holds } from '../../../staffing/holds.js'
import { compare, type Rational, zero } from '../../../staffing/rational.js'
import type { ComparedRow, Figure } from '../../../table/comparison.js'
import type { ColumnKind } from '../../../table/table.js'
import { formats } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { rowKey, rowNames } from '../../ratios/model.js'
import { type StageBand, stageBands } from '../bands.js'
import type { StageVariant } from './stages.js'

const kind: ColumnKind = { is: 'decimal', places: 6 }

/** Of each ratio the verdict, the values that its heads carry, where they break, and what the next stage leaves open. */
export function bandRows(variants: readonly StageVariant[]): ComparedRow[] {
  const bands = new Map(stageBands(variants).map((band) => [keyOf(band.ratio, band.scenario), band]))
  const lists = variants.map(({ slices: { ratios } }) => {
    const names = rowNames(ratios.rows)
    return new Map(ratios.rows.map((row, i) => [rowKey(row), { row, name: names[i] as Name }]))
  })
  return mergedOrder(lists.map((list) => [...list.keys()])).flatMap((ratio): ComparedRow[] => {
    const own = variants.map(({ scenario }) => bands.get(keyOf(ratio, scenario)))
    const verdicts = variants.map(({ slices, context }, i) => {
      const found = lists[i]?.get(ratio)
      return found && slices.ratios.figureOf(found.row, context.waived ?? new Set())
    })
    const name = lists.flatMap((list) => list.get(ratio)?.name ?? [])[0] ?? label(ratio, { en: ratio, zh: ratio })
    const line = (row: Pick<ComparedRow, 'measure' | 'name' | 'depth' | 'figures' | 'readBy'>): ComparedRow[] =>
      row.figures.every((figure) => figure === undefined) ? [] : [{ ...row, item: ratio, kind }]
    return [
      ...line({ measure: 'ratio', name, depth: 0, figures: verdicts }),
      ...line({ measure: 'holds', name: holdsLabel(own), depth: 1, figures: own.map(holdsFigure) }),
      ...line({ measure: 'breaksAt', name: label('breaksAt', breaks), depth: 1, figures: own.map(breakFigure) }),
      ...line({ measure: 'gap', name: label('gap', gap), depth: 1, figures: own.map(gapFigure) }),
      ...line({
        measure: 'overlap',
        name: label('overlap', overlap),
        depth: 1,
        figures: own.map(overlapFigure),
        readBy: 'programs',
      }),
    ]
  })
}

const keyOf = (ratio: string, scenario: string | null): string => JSON.stringify([ratio, scenario])

const breaks: Pair = { en: 'breaks at', zh: '开始不足' }
const gap: Pair = { en: 'gap to next stage', zh: '到下一阶段的空档' }
const overlap: Pair = { en: 'overlap with next stage', zh: '与下一阶段的重叠' }
const none: Pair = { en: 'none', zh: '无' }
const any: Pair = { en: 'any', zh: '不限' }

const label = (id: string, text: Pair): Name => ({ id, text })

function holdsLabel(bands: readonly (StageBand | undefined)[]): Name {
  const name = bands.flatMap((band) => band?.measuredBy.name ?? [])[0]
  if (name === undefined) return label('holds', { en: 'holds for', zh: '可支撑' })
  return label('holds', { en: `holds for ${formats.en.name(name)}`, zh: `可支撑的${formats.zh.name(name)}` })
}

/** Marked where it begins too late for the stage, or ends too early. */
function holdsFigure(band: StageBand | undefined): Figure | undefined {
  if (band === undefined) return undefined
  const { holds } = band
  if (holds === null) return { low: null, high: null, shown: none }
  if (holds.from === null && holds.to === null) return { low: null, high: null, shown: any }
  const open = holds.fromOpen || holds.toOpen ? { shown: openText(holds) } : {}
  return { low: holds.from, high: holds.to, ...open, ...(isShort(band) ? { mark: 'warning' } : {}) }
}

function isShort({ holds, range }: StageBand): boolean {
  if (holds === null || range === null) return false
  const late = holds.from !== null && range.from !== null && compare(holds.from, range.from) > 0
  return late || (holds.to !== null && range.to !== null && compare(holds.to, range.to) < 0)
}

function breakFigure(band: StageBand | undefined): Figure | undefined {
  if (band === undefined || band.breaksAt === null) return undefined
  const { value, open } = band.breaksAt
  return { low: value, high: value, ...(open ? { shown: same(`>${formats.en.num(value)}`) } : {}) }
}

function gapFigure(band: StageBand | undefined): Figure | undefined {
  if (band?.toNext?.is !== 'gap') return undefined
  return { low: band.toNext.from, high: band.toNext.to, mark: 'warning' }
}

function overlapFigure(band: StageBand | undefined): Figure | undefined {
  return band?.toNext?.is === 'overlap' ? { low: band.toNext.from, high: band.toNext.to } : undefined
}

const same = (text: string): Pair => ({ en: text, zh: text })

/** `>20,000-30,000`, `≥10,000-<11,000`: of values that do not come whole. */
function openText({ from, fromOpen, to, toOpen }: Holds): Pair {
  const { num } = formats.en
  const last = (end: Rational): string => `${toOpen ? '<' : ''}${num(end)}`
  if (to === null) return same(`${fromOpen ? '>' : '≥'}${num(from ?? zero)}`)
  if (from === null) return same(toOpen ? last(to) : `≤${num(to)}`)
  return same(`${fromOpen ? '>' : ''}${num(from)}-${last(to)}`)
}
