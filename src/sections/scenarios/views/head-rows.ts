import { mergedOrder } from '../../../section/merged-order.js'
import type { ComparedRow, Figure } from '../../../table/comparison.js'
import type { Name } from '../../../text/lang.js'
import { headsOfPost, headsOfSum, plannedFte } from '../../establishment/model.js'
import type { StageVariant } from './stages.js'

interface Line {
  readonly measure: 'department' | 'role'
  readonly item: string
  readonly name: Name
  readonly depth: number
  readonly figure: Figure
}

/** The departments with all that is in them, and below each its roles. A role that a stage lacks is left blank. */
export function headRows(variants: readonly StageVariant[]): ComparedRow[] {
  const lists = variants.map(
    (variant) => new Map(linesOf(variant).map((line) => [`${line.measure} ${line.item}`, line])),
  )
  return mergedOrder(lists.map((list) => [...list.keys()])).flatMap((key): ComparedRow[] => {
    const line = lists.map((list) => list.get(key)).find((one) => one !== undefined)
    if (line === undefined) return []
    const { measure, item, name, depth } = line
    return [{ measure, item, name, depth, kind: { is: 'count' }, figures: lists.map((list) => list.get(key)?.figure) }]
  })
}

function linesOf({ slices: { establishment } }: StageVariant): Line[] {
  return establishment.units.flatMap(({ unit, total }): Line[] => {
    const roles = unit.roles.map((role): Line => {
      const figure = headsOfPost(establishment.postOf(role))
      return { measure: 'role', item: role.path, name: role.title, depth: unit.level, figure }
    })
    if (unit.level === 0) return roles
    const figure = headsOfSum(total)
    return [{ measure: 'department', item: unit.path, name: unit.name, depth: unit.level - 1, figure }, ...roles]
  })
}

/** Heads and FTE of the whole plan. */
export function totalRows(variants: readonly StageVariant[]): ComparedRow[] {
  return [
    {
      measure: 'planned',
      item: null,
      name: { id: 'planned', text: { en: 'Total heads', zh: '编制合计' } },
      depth: 0,
      kind: { is: 'count' },
      figures: variants.map(({ slices }) => headsOfSum(slices.establishment.total)),
    },
    {
      measure: 'ftePlanned',
      item: null,
      name: { id: 'ftePlanned', text: { en: 'FTE', zh: '折合全职' } },
      depth: 0,
      kind: { is: 'decimal', places: 2 },
      figures: variants.map(({ slices }) => plannedFte(slices.establishment)),
    },
  ]
}
