import type { Box, Chart, Line } from '../../../chart/chart.js'
import type { ChartOptions } from '../../../section/chart-options.js'
import type { Name } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Unit } from '../../departments/model.js'
import type { Colours } from './colours.js'
import { withoutEmptyTop } from './empty-top.js'
import { groupsOf } from './groups.js'
import { legendFor } from './legend.js'
import { looseEnds } from './loose-ends.js'

/** A box that has no id yet: its key tells it apart. */
export interface Drawn extends Omit<Box, 'id' | 'parent' | 'group'> {
  /** `at`, unless several boxes have one place. */
  readonly key?: string
  /** The department that it is in, or is. */
  readonly unit?: Unit
  /** The key of the box above it. */
  readonly above: string | null
}

/** A second line: whom it is to, who reports by it, and why. */
export interface Dotted {
  readonly to: Pointer
  readonly from: Pointer
  readonly why: Name | null
}

/**
 * A chart of boxes in the order given: ids `n1`, `n2`, …, a solid line from each box's upper one, dotted lines in the
 * same sense, the legend. An organisation that is one department, and says no more than it, has no box. Lines to what
 * has no box are left out. Of boxes in a circle one has no parent; its line stays if it is a role's.
 */
export function assemble(
  title: Name,
  all: readonly Drawn[],
  dotted: readonly Dotted[],
  { direction, colours }: Pick<ChartOptions, 'direction'> & { readonly colours: Colours },
): Chart {
  const drawn = withoutEmptyTop(all, dotted)
  const ids = new Map(drawn.map((one, index) => [keyOf(one), `n${index + 1}`]))
  const loose = isDownwards(drawn) ? nothing : looseEnds(drawn.map((one) => ({ ...one, at: keyOf(one) })))
  const groups = groupsOf(drawn)
  const boxes: Box[] = []
  const lines: Line[] = []
  for (const [index, one] of drawn.entries()) {
    const { above, what, lines: texts, tone, dashed, strong, at, unit } = one
    const id = `n${index + 1}`
    const from = above === null ? undefined : ids.get(above)
    const parent = from === undefined || loose.has(keyOf(one)) ? null : from
    const group = unit === undefined ? null : (groups.idOf(unit) ?? null)
    boxes.push({ id, what, lines: texts, tone, dashed, strong, parent, group, at })
    if (from === undefined || from === id || (loose.has(keyOf(one)) && what !== 'role')) continue
    lines.push({ from, to: id, what: 'solid' })
  }
  lines.push(...dottedLines(dotted, ids))
  return { title, boxes, lines, groups: groups.all, direction, legend: legendFor({ boxes, lines }, colours.legend()) }
}

const nothing: ReadonlySet<string> = new Set()

/** Every box comes after its upper one: there is no circle. */
function isDownwards(drawn: readonly Drawn[]): boolean {
  const before = new Set<string>()
  for (const one of drawn) {
    if (one.above !== null && !before.has(one.above)) return false
    before.add(keyOf(one))
  }
  return true
}

const keyOf = ({ key, at }: Drawn): string => key ?? at

/** Each pair of boxes once. */
function dottedLines(dotted: readonly Dotted[], ids: ReadonlyMap<Pointer, string>): Line[] {
  const lines = new Map<string, Line>()
  for (const { to: upper, from: lower, why } of dotted) {
    const from = ids.get(upper)
    const to = ids.get(lower)
    if (from === undefined || to === undefined || from === to || lines.has(`${from} ${to}`)) continue
    lines.set(`${from} ${to}`, { from, to, what: 'dotted', ...(why === null ? {} : { label: why }) })
  }
  return [...lines.values()]
}
