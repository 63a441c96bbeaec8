import { alongWithAsides } from './asides.js'
import { gaps, type TreeNode } from './tree-node.js'

/** What the levels of a tidy tree take, whatever hangs below them. */
export interface LevelSize {
  /** Where the level begins if all above it are tidy. */
  readonly start: number
  /** At least what its boxes take side by side. */
  readonly across: number
}

/** Every level, the roots' being the first. */
export function levelSizes(roots: readonly TreeNode[]): readonly LevelSize[] {
  const sizes: LevelSize[] = []
  let start = 0
  for (let level = roots; level.length > 0; level = level.flatMap((node) => node.children)) {
    let across = gaps.sibling * (level.length - 1)
    let along = 0
    for (const node of level) {
      across += node.across
      along = Math.max(along, alongWithAsides(node))
    }
    sizes.push({ start, across })
    start += along + gaps.level
  }
  return sizes
}
