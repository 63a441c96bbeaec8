import type { Box, Chart } from './chart.js'

/** The forest of a chart's boxes: by `parent`, in the order of the boxes. */
export interface Tree {
  /** Boxes under none, or under one that is not in the chart. */
  readonly roots: readonly string[]
  readonly boxes: ReadonlyMap<string, Box>
  /** The boxes right under one; empty for a leaf. */
  under(id: string): readonly string[]
  /** `tops` and every box below them, down to `levels` levels (`tops` are level 1), each once, upper before lower. */
  from(tops: readonly string[], levels?: number): string[]
}

/** Reads the forest off a chart, once. */
export function treeOf(chart: Chart): Tree {
  const boxes = new Map(chart.boxes.map((box) => [box.id, box]))
  const roots: string[] = []
  const children = new Map<string, string[]>()
  for (const { id, parent } of chart.boxes) {
    if (parent === null || !boxes.has(parent)) {
      roots.push(id)
      continue
    }
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [id])
    else siblings.push(id)
  }
  const under = (id: string): readonly string[] => children.get(id) ?? []
  const from = (tops: readonly string[], levels = Number.POSITIVE_INFINITY): string[] => {
    const found: string[] = []
    let level = tops
    for (let depth = 1; depth <= levels && level.length > 0 && found.length < boxes.size; depth++) {
      for (const id of level) found.push(id)
      level = level.flatMap(under)
    }
    return found
  }
  return { roots, boxes, under, from }
}
