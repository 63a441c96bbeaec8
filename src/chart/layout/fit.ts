import { outlineSizes } from './outline.js'
import { type Plan, tidyPlan } from './tidy.js'
import type { TreeNode } from './tree-node.js'

/** The place a chart is to stand on. */
export interface Area {
  readonly across: number
  readonly along: number
}

export interface Fitted {
  readonly plan: Plan
  /** What the chart is shrunk by to stand on the area: 1 if it does as it is. */
  readonly scale: number
}

/** Levels of tidy tree beyond which no page is wide enough. */
const mostLevels = 7
/** How much smaller type may get for one level more of tidy tree, which shows better who is level with whom. */
const perLevel = 0.04

/**
 * Tries depths of the tidy tree and heights of columns, and keeps the one whose type is largest on the area; of much
 * the same size, the one with more levels of tidy tree, and then the one that takes less room.
 */
export function fitted(roots: readonly TreeNode[], area: Area): Fitted {
  const sizes = outlineSizes(roots)
  const highest = Math.max(...roots.map((root) => sizes.get(root)?.along ?? 0))
  const levels = levelsOf(roots)
  let best: (Fitted & { readonly score: number }) | undefined
  for (let depth = 0; depth <= Math.min(levels, mostLevels); depth++) {
    let before: Plan | undefined
    for (const room of roomsFor(highest)) {
      const plan = tidyPlan(roots, depth, room, sizes)
      if (before !== undefined && plan.across === before.across && plan.along === before.along) continue
      before = plan
      const scale = Math.min(1, area.across / plan.across, area.along / plan.along)
      const used = (plan.across * plan.along * scale * scale) / (area.across * area.along)
      const score = scale * (1 + perLevel * depth) - used / 1000
      if (best === undefined || score > best.score) best = { plan, scale, score }
      if (depth === levels) break
    }
  }
  return best as Fitted
}

/** From everything in one column to columns of a box or two. */
function roomsFor(highest: number): readonly number[] {
  const rooms: number[] = []
  for (let room = highest; room > 60 && rooms.length < 24; room *= 0.78) rooms.push(room)
  return rooms.length === 0 ? [highest] : rooms
}

function levelsOf(roots: readonly TreeNode[]): number {
  let levels = 0
  for (
    let level = roots.flatMap((root) => root.children);
    level.length > 0;
    level = level.flatMap((node) => node.children)
  )
    levels++
  return levels
}
