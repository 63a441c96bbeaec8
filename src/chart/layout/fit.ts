import { type LevelSize, leastAlong, levelSizes } from './levels.js'
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
  /** What the chart is enlarged or shrunk by to stand on the area. */
  readonly scale: number
}

/** Levels of tidy tree beyond which no page is wide enough. */
const mostLevels = 7
/** How much smaller type may get for one level more of tidy tree, which shows better who is level with whom. */
const perLevel = 0.045
/**
 * Below 8 points, which are needed to read, size is all. From there on a level more of tidy tree counts, and size half,
 * and hardly at all beyond the 10 points that are agreeable.
 */
const scoreOf = (scale: number, depth: number): number =>
  scale < 0.8
    ? scale
    : (0.8 + (Math.min(scale, 1) - 0.8) * 0.5 + Math.max(0, scale - 1) * 0.04) * (1 + perLevel * depth)

/** Sizes of type that are as good as the same. */
const alike = 1.01

/**
 * For each depth of the tidy tree, finds the largest scale, up to `most`, at which columns as high as the area leave
 * the chart no wider than it, and keeps the depth whose type is largest, a level more of tidy tree being worth some.
 */
export function fitted(roots: readonly TreeNode[], area: Area, most: number): Fitted {
  const sizes = outlineSizes(roots)
  if (roots.length === 0) return { plan: tidyPlan(roots, 0, 0, sizes), scale: 1 }
  const levels = levelSizes(roots)
  const deepest = Math.min(levels.length - 1, mostLevels)
  let best: (Fitted & { readonly score: number }) | undefined
  let bound = Math.min(most, area.along / leastAlong(levels))
  for (let depth = 0; depth <= deepest; depth++) {
    const { start, across } = levels[depth] as LevelSize
    bound = Math.min(bound, area.across / across)
    if (best !== undefined && scoreOf(bound, depth) <= best.score) continue
    const at = (scale: number): Plan => tidyPlan(roots, depth, area.along / scale - start, sizes)
    const found = largest(at, bound, area, depth === levels.length - 1)
    const score = scoreOf(found.scale, depth)
    if (best === undefined || score > best.score) best = { ...found, score }
  }
  return best as Fitted
}

/** Halves between a scale that is reached and one that is not; a plan that is made is as good as the scale it has. */
function largest(at: (scale: number) => Plan, most: number, area: Area, only: boolean): Fitted {
  const scaled = (plan: Plan): Fitted => ({
    plan,
    scale: Math.min(most, area.across / plan.across, area.along / plan.along),
  })
  let best = scaled(at(most))
  let high = most
  let low = best.scale
  for (let step = 0; step < 12 && !only && high > low * alike; step++) {
    const middle = Math.sqrt(low * high)
    const next = scaled(at(middle))
    if (next.scale > best.scale) best = next
    if (next.scale * 1.0001 >= middle) low = Math.max(middle, next.scale)
    else high = middle
    low = Math.max(low, best.scale)
  }
  return best
}
