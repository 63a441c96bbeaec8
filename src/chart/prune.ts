import { formats } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Box, Chart, Group, Line } from './chart.js'
import { legendOf } from './legend.js'
import { treeOf } from './tree.js'

export interface Cut {
  /** The id of the box whose subtree stays; without it all roots do. */
  readonly root?: string
  /** Levels that stay, the root's own being 1. */
  readonly depth?: number
}

/**
 * The part of a chart under one box, down to a depth. What was cut below a box is one `more` box that says how many
 * boxes it stands for, and lines to them end there. The title stays; the legend keeps what still occurs.
 * Throws a RangeError for a root the chart has not, or a depth that is not a whole number from 1.
 */
export function prune(chart: Chart, { root, depth }: Cut): Chart {
  const tree = treeOf(chart)
  if (root !== undefined && !tree.boxes.has(root)) throw new RangeError(`no box ${root} in the chart`)
  if (depth !== undefined && !(Number.isInteger(depth) && depth >= 1)) throw new RangeError(`no depth ${depth}`)
  return chartOf(chart, new Set(tree.from(root === undefined ? tree.roots : [root], depth)))
}

/**
 * The chart of some of its boxes; a box that is not shown is counted at the nearest shown box above it, or left out
 * with its lines if there is none.
 */
export function chartOf(chart: Chart, shown: ReadonlySet<string>): Chart {
  const standIn = standIns(chart, shown)
  const hidden = new Map<string, number>()
  for (const above of standIn.values()) if (above !== null) hidden.set(above, (hidden.get(above) ?? 0) + 1)
  const boxes: Box[] = []
  for (const box of chart.boxes) {
    if (!shown.has(box.id)) continue
    boxes.push(box.parent === null || shown.has(box.parent) ? box : { ...box, parent: null })
    const count = hidden.get(box.id)
    if (count !== undefined) boxes.push(moreBox(box, count))
  }
  const endOf = (id: string): string | null => {
    if (shown.has(id)) return id
    const above = standIn.get(id) ?? null
    return above === null ? null : moreId(above)
  }
  const part = { ...chart, boxes, lines: joinedLines(chart.lines, endOf), groups: groupsAround(chart, boxes) }
  return { ...part, legend: legendOf(part) }
}

/** The groups of some of its boxes, and those around them. */
function groupsAround({ groups }: Chart, boxes: readonly Box[]): readonly Group[] {
  const kept = new Set(boxes.map(({ group }) => group))
  // Upper groups come first.
  for (const { id, parent } of groups.toReversed()) if (kept.has(id)) kept.add(parent)
  return groups.filter(({ id }) => kept.has(id))
}

/** For each box that is not shown, the nearest shown one above it. */
function standIns(chart: Chart, shown: ReadonlySet<string>): ReadonlyMap<string, string | null> {
  const parents = new Map(chart.boxes.map((box) => [box.id, box.parent]))
  const found = new Map<string, string | null>()
  for (const { id } of chart.boxes) {
    const path: string[] = []
    let above: string | null = id
    while (above !== null && !shown.has(above) && !found.has(above)) {
      found.set(above, null)
      path.push(above)
      above = parents.get(above) ?? null
    }
    const nearest = above === null || shown.has(above) ? above : (found.get(above) ?? null)
    for (const below of path) found.set(below, nearest)
  }
  return found
}

/** Lines with their ends moved; those that became one lose their label if they had different ones. */
function joinedLines(lines: readonly Line[], endOf: (id: string) => string | null): Line[] {
  const kept: Line[] = []
  const places = new Map<string, number>()
  for (const line of lines) {
    const from = endOf(line.from)
    const to = endOf(line.to)
    if (from === null || to === null || from === to) continue
    const key = from === line.from && to === line.to ? null : `${line.what} ${from} ${to}`
    const place = key === null ? undefined : places.get(key)
    const before = place === undefined ? undefined : kept[place]
    if (place !== undefined && before !== undefined) {
      if (before.label?.id !== line.label?.id) kept[place] = { from, to, what: line.what }
      continue
    }
    if (key !== null) places.set(key, kept.length)
    kept.push(key === null ? line : { ...line, from, to })
  }
  return kept
}

const moreId = (id: string): string => `${id}more`

function moreBox(above: Box, count: number): Box {
  const text: Pair = {
    en: `+${formats.en.num(count)} below`,
    zh: `下级另有 ${formats.zh.num(count)} 个`,
  }
  return {
    id: moreId(above.id),
    what: 'more',
    lines: [{ as: 'figure', text }],
    tone: null,
    dashed: false,
    strong: false,
    parent: above.id,
    group: above.group,
    at: above.at,
  }
}
