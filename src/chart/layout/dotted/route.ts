import type { Line } from '../../chart.js'
import type { Point, Rect } from '../../placed.js'
import { firstFrom, type Grid, gridOf, mark, taken } from './grid.js'
import { around, piecesOf } from './obstacles.js'
import { type Port, portsFacing, portsOf } from './ports.js'
import { cheapestWay, type End } from './search.js'

/** What a line costs that leaves a box right where another one does. */
const crowded = 80
/** How near that is. */
const elbowRoom = 4.5
/** Lines beyond this number are not worth a search each. */
const mostLines = 400

/**
 * Ways for dotted lines through the gaps between boxes: they cross none, run along no other line where there is room
 * beside it, and leave from sides that are free. The corners of each, in order. Beyond what can be searched in
 * reasonable time (some thousands of boxes with hundreds of lines) a line goes straight, behind the boxes.
 */
export function dottedWays(
  lines: readonly Pick<Line, 'from' | 'to' | 'label'>[],
  boxes: ReadonlyMap<string, Rect>,
  solid: readonly (readonly Point[])[],
): readonly (readonly Point[])[] {
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const ports = new Map([...ends].map((id) => [id, portsOf(boxes.get(id) as Rect)]))
  // Between neighbours there is no room for words: a line that says why goes round.
  const facing = lines.map(({ from, to, label }) =>
    label === undefined ? (portsFacing(boxes.get(from) as Rect, boxes.get(to) as Rect) ?? []) : [],
  )
  const outside = [...ports.values(), ...facing].flat().map((port) => port.outside)
  const places = { xs: outside.map(({ x }) => x), ys: outside.map(({ y }) => y) }
  const grid = lines.length > mostLines ? undefined : gridOf([...boxes.values()], piecesOf(solid), places)
  const left = solid.flatMap((points) => [points[0] as Point, points.at(-1) as Point])
  const ways = new Map<number, readonly Point[]>()
  const reach = ({ from, to }: Pick<Line, 'from' | 'to'>): number => {
    const { width, height } = around([boxes.get(from) as Rect, boxes.get(to) as Rect], 0)
    return width + height
  }
  const reaches = lines.map(reach)
  const shortFirst = [...lines.keys()].toSorted((a, b) => (reaches[a] as number) - (reaches[b] as number))
  for (const index of shortFirst) {
    const { from, to } = lines[index] as Line
    const [first, last] = facing[index] as readonly Port[]
    const start = withPort(first, ports.get(from) as readonly Port[])
    const end = withPort(last, ports.get(to) as readonly Port[])
    const way = grid === undefined ? undefined : searched(grid, start, end, left)
    ways.set(index, way ?? straight(boxes.get(from) as Rect, boxes.get(to) as Rect))
    if (grid === undefined || way === undefined) continue
    for (const piece of piecesOf([way])) mark(grid, piece, taken.byDotted)
    left.push(way[0] as Point, way.at(-1) as Point)
  }
  return lines.map((_, index) => ways.get(index) as readonly Point[])
}

const withPort = (port: Port | undefined, ports: readonly Port[]): readonly Port[] =>
  port === undefined ? ports : [port, ...ports]

function searched(grid: Grid, from: readonly Port[], to: readonly Port[], left: readonly Point[]): Point[] | undefined {
  const starts = endsOf(grid, from, left)
  const goals = endsOf(grid, to, left)
  const target = around(
    to.map(({ outside }) => ({ ...outside, width: 0, height: 0 })),
    0,
  )
  const way = cheapestWay(grid, starts, goals, target)
  const [first, last] = [way?.[0], way?.at(-1)]
  if (way === undefined || first === undefined || last === undefined) return undefined
  return bends([borderAt(from, first), ...way, borderAt(to, last)])
}

function endsOf({ xs, ys }: Grid, ports: readonly Port[], left: readonly Point[]): End[] {
  return ports.map(({ on, outside, way, rank }) => {
    const isCrowded = left.some(({ x, y }) => Math.abs(x - on.x) + Math.abs(y - on.y) < elbowRoom)
    const cost = rank + (isCrowded ? crowded : 0)
    return { crossing: firstFrom(ys, outside.y) * xs.length + firstFrom(xs, outside.x), way, cost }
  })
}

const borderAt = (ports: readonly Port[], { x, y }: Point): Point =>
  ports.find(({ outside }) => outside.x === x && outside.y === y)?.on ?? { x, y }

/** Without the points that lie on the way between their neighbours. */
function bends(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined || after === undefined) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}

/** From one side to another with a step between. */
function straight(from: Rect, to: Rect): Point[] {
  const isAfter = to.x >= from.x
  const start = { x: isAfter ? from.x + from.width : from.x, y: from.y + from.height / 4 }
  const end = { x: isAfter ? to.x : to.x + to.width, y: to.y + to.height / 4 }
  const middle = (start.x + end.x) / 2
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}
