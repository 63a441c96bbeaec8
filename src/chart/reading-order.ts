import type { Page, PlacedBox } from './placed.js'

/**
 * The boxes of a page as they are read aloud: each before what stands under it by a solid line, branch by branch, in
 * the order of the plan.
 */
export function readingOrder({ boxes, lines }: Pick<Page, 'boxes' | 'lines'>): readonly PlacedBox[] {
  const numbers = new Map(boxes.map((box) => [box, numberOf(box.id)]))
  const ordered = boxes.toSorted((a, b) => (numbers.get(a) as number) - (numbers.get(b) as number))
  const ids = new Set(boxes.map((box) => box.id))
  const parents = new Map<string, string>()
  for (const { from, to, what } of lines) {
    if (what === 'solid' && from !== to && ids.has(from)) parents.set(to, from)
  }
  const under = new Map<string, PlacedBox[]>()
  const roots: PlacedBox[] = []
  for (const box of ordered) {
    const parent = parents.get(box.id)
    const siblings = parent === undefined ? roots : under.get(parent)
    if (siblings !== undefined) siblings.push(box)
    else under.set(parent as string, [box])
  }
  const read = new Set<PlacedBox>()
  const waiting = roots.toReversed()
  for (let box = waiting.pop(); box !== undefined; box = waiting.pop()) {
    if (read.has(box)) continue
    read.add(box)
    for (const child of (under.get(box.id) ?? []).toReversed()) waiting.push(child)
  }
  // Boxes in a circle have no beginning.
  for (const box of ordered) read.add(box)
  return [...read]
}

/** Ids are `n1`, `n2`, … in plan order; what has no number comes last. */
function numberOf(id: string): number {
  const digits = /\d+$/.exec(id)?.[0]
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits)
}
