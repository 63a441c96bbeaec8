/**
 * A box as the layout sees it: its size, what hangs below it, and what stands beside its line. Lengths are in the
 * chart's own points; `across` is the direction in which siblings follow, `along` the one in which levels do, so that
 * a chart from left to right is the same with the two exchanged.
 */
export interface TreeNode {
  readonly id: string
  readonly across: number
  readonly along: number
  readonly children: readonly TreeNode[]
  /** Committees and assistants: beside the line from here to the children. */
  readonly asides: readonly TreeNode[]
}

export interface Spot {
  readonly node: TreeNode
  readonly across: number
  readonly along: number
}

/** A way from one box to another, by its corners, in the same coordinates. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly corners: readonly { readonly across: number; readonly along: number }[]
}

export const gaps = {
  /** Between siblings, and between columns. */
  sibling: 16,
  /** Between boxes of different parents. */
  cousin: 26,
  /** Between levels; a bus runs in the middle of it. */
  level: 34,
  /** Between boxes stacked in a column. */
  stacked: 9,
  /** From a box to the first one stacked under it. */
  firstStacked: 11,
  /** How far stacked boxes stand in from what they hang under. */
  indent: 18,
} as const
