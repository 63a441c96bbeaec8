import type { BoxLine } from '../../../chart/chart.js'
import type { ChartView } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import { assemble, type Dotted } from './assemble.js'
import { coloursBy } from './colours.js'
import { drawItem } from './draw-item.js'
import type { Item } from './plan-order.js'
import { placeOf, type RoleTree, roleTree } from './role-tree.js'
import type { Slices } from './slices.js'
import { worded } from './wording.js'

/** What has a dotted line, with what it stands under: the second hierarchy beside the solid one. */
export const matrixChart: ChartView<Slices> = {
  id: 'matrix',
  summary: {
    en: 'What has a dotted line, and where it stands in the solid ones',
    zh: '矩阵：有虚线汇报的岗位和部门，以及其实线上级',
  },
  build(slices, options) {
    const tree = roleTree(slices)
    const colours = coloursBy(options, 'tier', slices)
    const show = options.show ?? ['title']
    const kept = withDottedLines(tree)
    const items = tree.items.filter((item) => kept.has(placeOf(item)))
    const shown = items.length > 0 ? items : tree.items.filter((item) => tree.above(item) === null).slice(0, 1)
    const names = new Map(shown.map((item) => [placeOf(item), nameOf(item)]))
    const second = secondLines(tree.dotted, names)
    const more = (item: Item): readonly BoxLine[] => (items.length > 0 ? (second.get(placeOf(item)) ?? []) : [none])
    const drawn = shown.map((item) => drawItem(item, { tree, colours, show, more }, slices))
    return assemble(slices.departments.root.name, drawn, tree.dotted, { ...options, colours })
  },
}

const none: BoxLine = { as: 'detail', text: { en: 'no dotted lines', zh: '没有虚线汇报' } }

/** The ends of dotted lines, and everything above them. */
function withDottedLines(tree: RoleTree): ReadonlySet<Pointer> {
  const items = new Map(tree.items.map((item) => [placeOf(item), item]))
  const kept = new Set<Pointer>()
  for (const { from, to } of tree.dotted) {
    if (from === to || !items.has(from) || !items.has(to)) continue
    for (const end of [from, to]) {
      let item = items.get(end)
      while (item !== undefined && !kept.has(placeOf(item))) {
        kept.add(placeOf(item))
        const above = tree.above(item)
        item = above === null ? undefined : items.get(above)
      }
    }
  }
  return kept
}

/** In words too: whom each reports to by dotted lines. */
function secondLines(
  dotted: readonly Dotted[],
  names: ReadonlyMap<Pointer, Name>,
): ReadonlyMap<Pointer, readonly BoxLine[]> {
  const uppers = new Map<Pointer, Set<Name>>()
  for (const { from, to } of dotted) {
    const upper = names.get(to)
    if (from !== to && upper !== undefined) uppers.set(from, (uppers.get(from) ?? new Set<Name>()).add(upper))
  }
  return new Map(
    [...uppers].map(([from, upper]): [Pointer, readonly BoxLine[]] => {
      const list = [...upper]
      const text = worded({ en: (show) => `dotted: ${show(list)}`, zh: (show) => `虚线汇报：${show(list)}` })
      return [from, [{ as: 'detail', text }]]
    }),
  )
}

function nameOf(item: Item): Name {
  if (item.is === 'role') return item.role.title
  return item.is === 'unit' ? item.unit.name : item.committee.name
}
