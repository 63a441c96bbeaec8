import type { BoxLine } from '../../../chart/chart.js'
import type { ChartContent } from '../../../section/chart-options.js'
import type { Drawn } from './assemble.js'
import { type Colours, roleColours, unitColours } from './colours.js'
import { committeeBox } from './committee-box.js'
import type { Item } from './plan-order.js'
import { roleBox } from './role-box.js'
import { actsWithin, type RoleTree } from './role-tree.js'
import type { Slices } from './slices.js'
import { roleStatus } from './status.js'
import { leaderText, unitBox } from './unit-box.js'

interface Drawing {
  readonly tree: RoleTree
  readonly colours: Colours
  readonly show: readonly ChartContent[]
  /** Lines that a view adds to a box. */
  more?(item: Item): readonly BoxLine[]
}

/** The box of a role, a department without a head, or a committee. */
export function drawItem(item: Item, { tree, colours, show, more }: Drawing, slices: Slices): Drawn {
  const above = tree.above(item)
  const extra = more?.(item) ?? []
  if (item.is === 'committee') {
    const box = committeeBox(item.committee, above, slices)
    return { ...box, lines: [...box.lines, ...extra], tone: colours.besides(item.committee.at) }
  }
  if (item.is === 'role') {
    const post = slices.establishment.postOf(item.role)
    const tone = colours.tone(roleColours(item.role, roleStatus(post), tree.offices.headOf(item.role)))
    return roleBox(post, above, { show, tone, offices: tree.offices, more: extra }, slices)
  }
  const { unit } = item
  const leader = actsWithin(unit) ? null : leaderText(unit, tree.headsNamed)
  const box = unitBox(unit, above, { leader, more: [], tone: colours.tone(unitColours(unit, null, null)) })
  return { ...box, lines: [...box.lines, ...extra] }
}
