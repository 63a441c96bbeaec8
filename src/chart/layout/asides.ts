import type { Drawing } from './block.js'
import { gaps, type TreeNode } from './tree-node.js'

/** How wide a box is with those beside the line to its children, on both sides of it. */
export function acrossWithAsides({ across, asides }: TreeNode): number {
  let widest = 0
  for (const one of asides) widest = Math.max(widest, one.across)
  return asides.length === 0 ? across : Math.max(across, 2 * (widest + gaps.indent))
}

/** Asides stand in pairs under the box: the height of each pair. */
function asideRows({ asides }: TreeNode): number[] {
  const rows: number[] = []
  for (let at = 0; at < asides.length; at += 2) rows.push(Math.max(...asides.slice(at, at + 2).map((one) => one.along)))
  return rows
}

export const alongWithAsides = (node: TreeNode): number =>
  node.asides.length === 0
    ? node.along
    : asideRows(node).reduce((sum, row) => sum + gaps.firstStacked + row, node.along)

/** Draws them under a box whose middle and start are given. */
export function drawAsides(node: TreeNode, middle: number, top: number, onto: Drawing): void {
  const rows = asideRows(node)
  let along = top + node.along + gaps.firstStacked
  node.asides.forEach((aside, index) => {
    const isFirst = index % 2 === 0
    // A pair reads from left to right across the line; one alone stands behind it.
    const isBehind = !isFirst || index === node.asides.length - 1
    const across = isBehind ? middle + gaps.indent : middle - gaps.indent - aside.across
    const edge = isBehind ? across : across + aside.across
    const at = along + aside.along / 2
    onto.spots.push({ node: aside, across, along })
    onto.ways.push({
      from: node.id,
      to: aside.id,
      corners: [
        { across: middle, along: top + node.along },
        { across: middle, along: at },
        { across: edge, along: at },
      ],
    })
    if (!isFirst) along += (rows[(index - 1) / 2] as number) + gaps.firstStacked
  })
}
