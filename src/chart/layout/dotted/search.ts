import type { Point, Rect } from '../../placed.js'
import { type Grid, taken } from './grid.js'
import { Heap } from './heap.js'

/** A crossing of the grid from which a way goes on, or at which it ends, by which way it leaves or comes, at a cost. */
export interface End {
  readonly crossing: number
  readonly way: number
  readonly cost: number
}

/** What a bend costs, in points of length: a straight way is easier to follow than a short one. */
const bend = 14
/** What a step along another line costs beyond its length. */
const upon = 30
/** How many crossings are looked at for one line before it is given up. */
const mostLooks = 150_000
/** How much the way that is left counts beyond its length: ways are found much sooner, and hardly longer. */
const eager = 1.4

/**
 * The cheapest way between one of `starts` and one of `goals` (A*: P. E. Hart, N. J. Nilsson, B. Raphael, A Formal
 * Basis for the Heuristic Determination of Minimum Cost Paths, 1968), its corners the crossings where it bends.
 * `target` holds the goals. Undefined if there is none, or none found soon.
 */
export function cheapestWay(
  grid: Grid,
  starts: readonly End[],
  goals: readonly End[],
  target: Rect,
): readonly Point[] | undefined {
  const { xs, ys } = grid
  const columns = xs.length
  const states = columns * ys.length * 4
  // The last place stands for the target once it is reached.
  const goal = states
  const costs = new Float64Array(states + 1).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(states + 1)
  const waiting = new Heap()
  const ending = new Map(goals.map(({ crossing, way, cost }) => [crossing * 4 + (way ^ 2), cost]))
  const reach = (state: number, cost: number, from: number): void => {
    if (cost >= (costs[state] as number)) return
    costs[state] = cost
    before[state] = from
    const crossing = state >> 2
    const x = xs[crossing % columns] as number
    const y = ys[Math.floor(crossing / columns)] as number
    waiting.push(state, cost + eager * distance(x, y, target))
  }
  for (const { crossing, way, cost } of starts) reach(crossing * 4 + way, cost, -1)
  const done = new Uint8Array(states + 1)
  let looks = 0
  for (let state = waiting.pop(); state !== undefined && looks++ < mostLooks; state = waiting.pop()) {
    if (state === goal) return corners(grid, before, before[goal] as number)
    if (done[state] === 1) continue
    done[state] = 1
    const cost = costs[state] as number
    const [crossing, way] = [state >> 2, state & 3]
    const ends = ending.get(state)
    if (ends !== undefined && cost + ends < (costs[goal] as number)) {
      costs[goal] = cost + ends
      before[goal] = state
      waiting.push(goal, cost + ends)
    }
    for (let next = 0; next < 4; next++) {
      if (next === (way ^ 2)) continue
      const step = stepFrom(grid, crossing, next)
      if (step !== undefined) reach(step.to * 4 + next, cost + step.cost + (next === way ? 0 : bend), state)
    }
  }
  return undefined
}

function stepFrom(
  { xs, ys, right, down }: Grid,
  crossing: number,
  way: number,
): { to: number; cost: number } | undefined {
  const columns = xs.length
  const column = crossing % columns
  const row = (crossing - column) / columns
  const isLevel = way === 0 || way === 2
  const [places, at] = isLevel ? [xs, column] : [ys, row]
  const next = way < 2 ? at + 1 : at - 1
  if (next < 0 || next >= places.length) return undefined
  const to = crossing + (next - at) * (isLevel ? 1 : columns)
  const on = (isLevel ? right : down)[Math.min(crossing, to)] as number
  if (on >= taken.byBox) return undefined
  const length = Math.abs((places[next] as number) - (places[at] as number))
  return { to, cost: on === taken.free ? length : length * 4 + upon * on }
}

const distance = (x: number, y: number, { x: left, y: top, width, height }: Rect): number =>
  Math.max(left - x, 0, x - left - width) + Math.max(top - y, 0, y - top - height)

function corners({ xs, ys }: Grid, before: Int32Array, last: number): Point[] {
  const points: Point[] = []
  for (let state = last; state >= 0; state = before[state] as number) {
    const column = (state >> 2) % xs.length
    points.push({ x: xs[column] as number, y: ys[((state >> 2) - column) / xs.length] as number })
  }
  return points.reverse()
}
