import { gaps, type TreeNode } from './tree-node.js'

/** What a subtree takes as an outline, everything indented under what it hangs below, in one column. */
export interface OutlineSize {
  readonly across: number
  readonly along: number
}

export type OutlineSizes = ReadonlyMap<TreeNode, OutlineSize>

/** What hangs under a node when it is stacked: the ones beside its line first. */
export const hanging = ({ asides, children }: TreeNode): readonly TreeNode[] =>
  asides.length === 0 ? children : [...asides, ...children]

/** The outline of every subtree. */
export function outlineSizes(roots: readonly TreeNode[]): OutlineSizes {
  const sizes = new Map<TreeNode, OutlineSize>()
  const order = [...roots]
  for (const node of order) order.push(...hanging(node))
  for (const node of order.toReversed()) {
    let { across, along } = node
    hanging(node).forEach((child, index) => {
      const size = sizes.get(child) as OutlineSize
      across = Math.max(across, gaps.indent + size.across)
      along += (index === 0 ? gaps.firstStacked : gaps.stacked) + size.along
    })
    sizes.set(node, { across, along })
  }
  return sizes
}
