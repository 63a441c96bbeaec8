import type { Chart } from '../chart.js'
import type { SizedBox } from '../measure/sized-box.js'
import { treeOf } from '../tree.js'
import type { TreeNode } from './tree-node.js'

/** More committees than this beside one line would push what is below it off the page: they hang like the rest. */
const mostAsides = 6

/** The boxes of a chart as the forest that is laid out; a committee that nothing hangs under stands beside the line. */
export function treeNodes(chart: Chart, sized: ReadonlyMap<string, SizedBox>): readonly TreeNode[] {
  const tree = treeOf(chart)
  const hasCommittees = chart.boxes.some((box) => box.what === 'committee')
  const nodes = new Map<string, TreeNode>()
  for (const id of tree.from(tree.roots).reverse()) {
    const { width, height } = sized.get(id) as SizedBox
    const below = tree.under(id)
    const isAside = (one: string): boolean => tree.boxes.get(one)?.what === 'committee' && tree.under(one).length === 0
    const found = hasCommittees ? below.filter(isAside) : []
    const asides = found.length > mostAsides ? [] : found
    const rest = asides.length === 0 ? below : below.filter((one) => !isAside(one))
    const made = (ids: readonly string[]): TreeNode[] => ids.map((one) => nodes.get(one) as TreeNode)
    const [across, along] = chart.direction === 'LR' ? [height, width] : [width, height]
    nodes.set(id, { id, across, along, children: made(rest), asides: made(asides) })
  }
  return tree.roots.map((id) => nodes.get(id) as TreeNode)
}
