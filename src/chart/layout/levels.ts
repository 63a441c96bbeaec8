import { alongWithAsides } from './asides.js'
import { gaps, type TreeNode } from './tree-node.js'

/** What the levels of a tidy tree take, whatever hangs below them. */
export interface LevelSize {
  /** Where the level begins if all above it are tidy. */
  readonly start: number
  /** At least what its boxes take side by side. */
  readonly across: number
  /** The least high of its boxes. */
  readonly least: number
}

/** Every level, the roots' being the first. */
export function levelSizes(roots: readonly TreeNode[]): readonly LevelSize[] {
  const sizes: LevelSize[] = []
  let start = 0
  for (let level = roots; level.length > 0; level = level.flatMap((node) => node.children)) {
    let across = gaps.sibling * (level.length - 1)
    let along = 0
    let least = Number.POSITIVE_INFINITY
    for (const node of level) {
      across += node.across
      along = Math.max(along, alongWithAsides(node))
      least = Math.min(least, node.along)
    }
    sizes.push({ start, across, least })
    start += along + gaps.level
  }
  return sizes
}

/** No layout is less high: some box of the last level hangs below one of every other. */
export const leastAlong = (levels: readonly LevelSize[]): number =>
  levels.reduce((sum, { least }) => sum + least + gaps.firstStacked, -gaps.firstStacked)
