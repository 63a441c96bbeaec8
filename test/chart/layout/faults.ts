import type { Chart } from '../../../src/chart/chart.js'
import { emWidth } from '../../../src/chart/measure/text-width.js'
import type { Page, PlacedBox, PlacedLine, Point, Rect, Run } from '../../../src/chart/placed.js'

const near = 0.05

/** Everything that is wrong with a page of a chart, in words; nothing if all is well. */
export function faultsOf(page: Page, chart: Chart): string[] {
  const boxes = new Map(page.boxes.map((box) => [box.id, box]))
  const rows = new Rows(page.boxes)
  const missing = chart.boxes.filter(({ id }) => !boxes.has(id)).map(({ id }) => `${id} is not drawn`)
  if (page.boxes.length !== chart.boxes.length) missing.push(`${page.boxes.length} of ${chart.boxes.length} boxes`)
  return [
    ...missing,
    ...overlaps(page.boxes, rows),
    ...page.lines.flatMap((line) => lineFaults(line, boxes, rows)),
    ...lostLines(page, chart),
    ...outside(page),
    ...wrongOrder(chart, boxes),
  ]
}

function overlaps(boxes: readonly PlacedBox[], rows: Rows): string[] {
  return boxes.flatMap((box) =>
    rows
      .touching(box)
      .filter((other) => other.id > box.id)
      .map((other) => `${box.id} lies on ${other.id}`),
  )
}

function lineFaults(line: PlacedLine, boxes: ReadonlyMap<string, PlacedBox>, rows: Rows): string[] {
  const { from, to, points, what } = line
  const called = `the ${what} line from ${from} to ${to}`
  const faults: string[] = []
  for (const [id, end] of [
    [from, points[0]],
    [to, points.at(-1)],
  ] as const) {
    const box = boxes.get(id)
    if (box === undefined || end === undefined || !onBorder(end, box)) faults.push(`${called} misses ${id}`)
  }
  for (const [at, point] of points.slice(1).entries()) {
    const before = points[at] as Point
    if (Math.abs(before.x - point.x) > near && Math.abs(before.y - point.y) > near) faults.push(`${called} is oblique`)
    for (const box of rows.touching(spanned(before, point))) faults.push(`${called} crosses ${box.id}`)
  }
  return faults
}

const spanned = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

function onBorder({ x, y }: Point, box: Rect): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  if (x < box.x - near || x > right + near || y < box.y - near || y > bottom + near) return false
  return [x - box.x, right - x, y - box.y, bottom - y].some((distance) => Math.abs(distance) <= near)
}

/** Every solid line of the chart is drawn, and every dotted one. */
function lostLines(page: Page, chart: Chart): string[] {
  const drawn = new Set(page.lines.map(({ what, from, to }) => `${what} ${from} ${to}`))
  return chart.lines
    .filter(({ what, from, to }) => !drawn.has(`${what} ${from} ${to}`))
    .map(({ from, to }) => `no line from ${from} to ${to}`)
}

function outside(page: Page): string[] {
  const faults: string[] = []
  const see = (rect: Rect, called: string): void => {
    const right = rect.x + rect.width
    const bottom = rect.y + rect.height
    if (rect.x < -near || rect.y < -near || right > page.width + near || bottom > page.height + near)
      faults.push(`${called} leaves the page`)
  }
  for (const box of page.boxes) {
    see(box, box.id)
    for (const run of box.runs) if (!within(area(run), box)) faults.push(`${run.text} leaves ${box.id}`)
  }
  for (const line of page.lines) {
    for (const point of line.points) see({ ...point, width: 0, height: 0 }, `the line to ${line.to}`)
    if (line.label !== null) see(area(line.label), line.label.text)
  }
  for (const entry of page.legend) {
    see(entry, 'a swatch')
    see(area(entry.run), entry.run.text)
  }
  for (const run of page.texts) see(area(run), run.text)
  return faults
}

/** What a line of text covers in the widest of the fonts that draw it. */
export function area({ text, x, y, size, anchor, as }: Run): Rect {
  const width = emWidth(text, as === 'title' || as === 'heading' ? 'bold' : 'regular') * size
  const start = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { x: start, y: y - size * 0.9, width, height: size * 1.15 }
}

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - near &&
  inner.y >= outer.y - near &&
  inner.x + inner.width <= outer.x + outer.width + near &&
  inner.y + inner.height <= outer.y + outer.height + near

/** Siblings follow one another across, or in columns one under the other. */
function wrongOrder(chart: Chart, boxes: ReadonlyMap<string, PlacedBox>): string[] {
  const last = new Map<string | null, PlacedBox>()
  const parents = new Set(chart.boxes.map(({ parent }) => parent))
  return chart.boxes.flatMap(({ id, parent, what }) => {
    const box = boxes.get(id)
    if (box === undefined || (what === 'committee' && parent !== null && !parents.has(id))) return []
    const before = last.get(parent)
    last.set(parent, box)
    if (before === undefined) return []
    const [across, along] = chart.direction === 'LR' ? (['y', 'x'] as const) : (['x', 'y'] as const)
    const isNext = box[across] > before[across] + near
    const isBelow = Math.abs(box[across] - before[across]) <= near && box[along] > before[along]
    return isNext || isBelow ? [] : [`${id} stands before ${before.id}`]
  })
}

/** Boxes by the strips of the page that they lie in. */
class Rows {
  private readonly strips = new Map<number, PlacedBox[]>()
  private readonly strip: number

  constructor(boxes: readonly PlacedBox[]) {
    this.strip = Math.max(1, ...boxes.slice(0, 50).map((box) => box.height))
    for (const box of boxes) {
      for (const at of this.over(box)) {
        const strip = this.strips.get(at)
        if (strip === undefined) this.strips.set(at, [box])
        else strip.push(box)
      }
    }
  }

  /** Those whose inside it touches, each once. */
  touching(rect: Rect): PlacedBox[] {
    const found = new Set<PlacedBox>()
    for (const at of this.over(rect)) {
      for (const box of this.strips.get(at) ?? []) {
        const apart =
          rect.x + rect.width <= box.x + near ||
          box.x + box.width <= rect.x + near ||
          rect.y + rect.height <= box.y + near ||
          box.y + box.height <= rect.y + near
        if (!apart) found.add(box)
      }
    }
    return [...found]
  }

  private over(rect: Rect): number[] {
    const first = Math.floor(rect.y / this.strip)
    const last = Math.floor((rect.y + rect.height) / this.strip)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  }
}
