import type { Lang } from '../text/lang.js'
import type { Chart } from './chart.js'
import type { Drawing } from './layout/block.js'
import { placedLabels } from './layout/dotted/labels.js'
import { dottedWays } from './layout/dotted/route.js'
import { shownText } from './measure/sized-box.js'
import type { PlacedLine, Point, Rect, Run } from './placed.js'
import { rounded } from './rounded.js'

/** From the coordinates of a layout to those of the page. */
export interface ToPage {
  readonly scale: number
  /** True for a chart from left to right. */
  readonly turned: boolean
  /** Where the layout begins. */
  readonly at: Point
}

/** The size of a label before the page shrinks it. */
const labelSize = 8.5

/** Every line of a chart whose boxes are drawn: solid ones as the layout leads them, dotted ones through its gaps. */
export function placedLines(chart: Chart, { spots, ways }: Drawing, lang: Lang, toPage: ToPage): PlacedLine[] {
  const { turned } = toPage
  // A box hangs under one other.
  const led = new Map(ways.map((way) => [way.to, way]))
  const point = ({ across, along }: { across: number; along: number }): Point =>
    turned ? { x: along, y: across } : { x: across, y: along }
  const solid: PlacedLine[] = []
  for (const { from, to, what } of chart.lines) {
    const way = what === 'solid' ? led.get(to) : undefined
    if (way?.from === from) solid.push({ from, to, what, points: way.corners.map(point), why: null, label: null })
  }
  if (solid.length === chart.lines.length) return solid.map((line) => onPage(line, toPage))
  const boxes = new Map<string, Rect>()
  for (const { node, across, along } of spots) {
    const [width, height] = turned ? [node.along, node.across] : [node.across, node.along]
    boxes.set(node.id, { ...point({ across, along }), width, height })
  }
  const drawn = [...solid, ...dottedLines(chart, boxes, solid, lang)]
  return drawn.map((line) => onPage(line, toPage))
}

/** Lines that the layout does not lead: the dotted ones, and one that would close a circle of solid ones. */
function dottedLines(
  { lines }: Chart,
  boxes: ReadonlyMap<string, Rect>,
  solid: readonly PlacedLine[],
  lang: Lang,
): PlacedLine[] {
  const led = new Set(solid.map(({ from, to }) => `${from} ${to}`))
  const rest = lines.filter(
    ({ from, to, what }) =>
      !(what === 'solid' && led.has(`${from} ${to}`)) && from !== to && boxes.has(from) && boxes.has(to),
  )
  if (rest.length === 0) return []
  const taken = solid.map(({ points }) => points)
  const ways = dottedWays(rest, boxes, taken)
  const worded = rest.map(({ label }, index) => ({
    points: ways[index] as readonly Point[],
    text: label === undefined ? null : shownText(label, lang),
  }))
  const labels = placedLabels(worded, [...boxes.values()], taken, labelSize)
  return rest.map(({ from, to, what }, index) => ({
    from,
    to,
    what,
    points: ways[index] as readonly Point[],
    why: worded[index]?.text ?? null,
    label: labels[index] ?? null,
  }))
}

function onPage({ from, to, what, points, why, label }: PlacedLine, { scale, at }: ToPage): PlacedLine {
  const moved = ({ x, y }: Point): Point => ({ x: rounded(at.x + x * scale), y: rounded(at.y + y * scale) })
  const labelled = (run: Run): Run => ({ ...run, ...moved(run), size: rounded(run.size * scale) })
  return { from, to, what, points: points.map(moved), why, label: label === null ? null : labelled(label) }
}
