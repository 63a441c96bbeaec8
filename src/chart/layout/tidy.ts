import { acrossWithAsides, alongWithAsides, drawAsides } from './asides.js'
import { type Block, block, type Drawing } from './block.js'
import { type Contour, joined, spread } from './contour.js'
import type { OutlineSizes } from './outline.js'
import { gaps, type TreeNode } from './tree-node.js'

/** The whole chart: levels above a depth as a tidy tree, what begins there as blocks of columns. */
export interface Plan {
  readonly across: number
  readonly along: number
  draw(): Drawing
}

interface Branch {
  readonly node: TreeNode
  readonly level: number
  readonly contour: Contour
  readonly children: readonly Branch[]
  /** The middles of the children from its own. */
  readonly places: readonly number[]
  /** Set where columns begin. */
  readonly block: Block | null
}

/**
 * A tidy tree (E. M. Reingold and J. S. Tilford, Tidier Drawings of Trees, 1981, for boxes of any size) down to level
 * `depth`, the roots being level 0; subtrees that begin there hang in columns no higher than `room` where they can.
 * Boxes of one level stand on one line. No two boxes touch, children keep their order.
 */
export function tidyPlan(roots: readonly TreeNode[], depth: number, room: number, sizes: OutlineSizes): Plan {
  const branchOf = (node: TreeNode, level: number): Branch => {
    if (level === depth && node.children.length + node.asides.length > 0) {
      const columns = block(node, room, sizes, true)
      const contour = { before: [columns.middle], after: [columns.across - columns.middle] }
      return { node, level, contour, children: [], places: [], block: columns }
    }
    const children = node.children.map((child) => branchOf(child, level + 1))
    const contours = children.map((child) => child.contour)
    const places = centred(spread(contours))
    return { node, level, contour: joined(acrossWithAsides(node), contours, places), children, places, block: null }
  }
  const branches = roots.map((root) => branchOf(root, 0))
  const contours = branches.map((branch) => branch.contour)
  const places = spread(contours)
  const reach = joined(0, contours, places)
  const start = largest(reach.before)
  const starts = levelStarts(branches)
  return {
    across: start + largest(reach.after),
    along: endOf(branches, starts),
    draw() {
      const drawing: Drawing = { spots: [], ways: [] }
      branches.forEach((branch, index) => {
        drawBranch(branch, start + (places[index] as number), starts, drawing)
      })
      return drawing
    },
  }
}

/** `Math.max` takes no more arguments than the stack holds. */
const largest = (lengths: readonly number[]): number => lengths.reduce((a, b) => Math.max(a, b), 0)

/** Places from the middle between the first and the last. */
function centred(places: readonly number[]): readonly number[] {
  const middle = (places.at(-1) ?? 0) / 2
  return places.map((at) => at - middle)
}

function levelStarts(branches: readonly Branch[]): readonly number[] {
  const starts = [0]
  for (let level = branches, at = 0; level.length > 0; level = level.flatMap((branch) => branch.children)) {
    at += largest(level.map(({ node }) => alongWithAsides(node))) + gaps.level
    starts.push(at)
  }
  return starts
}

function endOf(branches: readonly Branch[], starts: readonly number[]): number {
  return largest(
    branches.map((branch) => {
      const own = (starts[branch.level] as number) + (branch.block?.along ?? alongWithAsides(branch.node))
      return branch.children.length === 0 ? own : Math.max(own, endOf(branch.children, starts))
    }),
  )
}

function drawBranch(branch: Branch, middle: number, starts: readonly number[], onto: Drawing): void {
  const { node, level } = branch
  const along = starts[level] as number
  if (branch.block !== null) {
    branch.block.draw(middle - branch.block.middle, along, onto)
    return
  }
  onto.spots.push({ node, across: middle - node.across / 2, along })
  drawAsides(node, middle, along, onto)
  const below = starts[level + 1] as number
  branch.children.forEach((child, index) => {
    const place = middle + (branch.places[index] as number)
    const bus = below - gaps.level / 2
    const trunk = { across: middle, along: along + node.along }
    const straight = Math.abs(place - middle) < 0.01
    const corners = straight
      ? [trunk, { across: place, along: below }]
      : [trunk, { across: middle, along: bus }, { across: place, along: bus }, { across: place, along: below }]
    onto.ways.push({ from: node.id, to: child.node.id, corners })
    drawBranch(child, place, starts, onto)
  })
}
