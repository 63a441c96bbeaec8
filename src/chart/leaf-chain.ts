import type { Pair } from '../text/lang.js'
import type { Chart } from './chart.js'

/** What the legend says about stacks of roles, and of anything else. */
export const stackCaption: { readonly roles: Pair; readonly boxes: Pair } = {
  roles: { en: 'Stacked boxes report to the same head', zh: '同列岗位同属一位上级' },
  boxes: { en: 'Stacked boxes belong to the same box above', zh: '同列方框同属一个上级' },
}

/**
 * Leaves stacked under their head: for every leaf but the first of its parent, the leaf it hangs below (by id). A leaf
 * is a box with no box under it; it stacks if a solid line without a label joins it to its parent, with its like only:
 * heads with heads, roles with roles, and committees never. Plan order.
 */
export function leafChains(chart: Chart): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  const heads = new Set<string>()
  for (const box of chart.boxes) {
    if (box.parent === null) continue
    parents.set(box.id, box.parent)
    heads.add(box.parent)
  }
  const joined = new Set<string>()
  for (const line of chart.lines) {
    if (line.what === 'solid' && line.label === undefined && parents.get(line.to) === line.from) joined.add(line.to)
  }
  const last = new Map<string, string>()
  const below = new Map<string, string>()
  for (const { id, parent, what, strong } of chart.boxes) {
    if (parent === null || what === 'committee' || heads.has(id) || !joined.has(id)) continue
    const stack = `${parent} ${what} ${strong}`
    const before = last.get(stack)
    if (before !== undefined) below.set(id, before)
    last.set(stack, id)
  }
  return below
}

/** The id of the first of the boxes drawn furthest from a root, where chains hang leaves below each other. */
export function deepestBox(chart: Chart, chains: ReadonlyMap<string, string>): string | null {
  const above = new Map(chart.boxes.map((box) => [box.id, chains.get(box.id) ?? box.parent]))
  const depths = new Map<string, number>()
  let deepest: string | null = null
  let most = -1
  for (const box of chart.boxes) {
    const path: string[] = []
    let id: string | null | undefined = box.id
    for (; id !== null && id !== undefined && !depths.has(id); id = above.get(id)) {
      depths.set(id, 0)
      path.push(id)
    }
    let depth = id === null || id === undefined ? -1 : (depths.get(id) ?? -1)
    for (const below of path.reverse()) depths.set(below, ++depth)
    if (depth > most && path.length > 0) {
      most = depth
      deepest = box.id
    }
  }
  return deepest
}
