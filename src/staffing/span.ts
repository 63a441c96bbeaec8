import { compare, type Rational, rational, sum } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** A post, or a group of like posts: `heads` people (a whole number) who report to `manager`; null is the top. */
export interface Post {
  readonly id: string
  readonly manager: string | null
  readonly heads: number
}

/** Spans and layers of a forest of posts. A manager is whoever has reports, by structure and not by title. */
export interface Spans {
  /** Direct reports per head of each manager: m heads under n heads are m/n. Null where the managers are no heads. */
  readonly spanOf: ReadonlyMap<string, Rational | null>
  /** Counted from the top, which is 1. */
  readonly layerOf: ReadonlyMap<string, number>
  /** The longest chain; 0 without posts. */
  readonly layers: number
  /** Heads of layer 1, layer 2, … */
  readonly headsPerLayer: readonly number[]
  readonly heads: number
  /** Heads that have reports. */
  readonly managers: number
  /** Lines / managers, over heads: all who report to a head over all heads that manage. Null without managers. */
  readonly averageSpan: Rational | null
  /** The span of the manager in the middle, the mean of the two middle ones where they are even. */
  readonly medianSpan: Rational | null
}

function byManager(posts: readonly Post[]): Map<string | null, Post[]> {
  const ids = new Set(posts.map(({ id }) => id))
  if (ids.size < posts.length) throw new StaffingError('duplicate_id')
  const reports = new Map<string | null, Post[]>()
  for (const post of posts) {
    if (post.heads < 0) throw new StaffingError('negative')
    if (post.manager !== null && !ids.has(post.manager)) throw new StaffingError('unknown_manager')
    const team = reports.get(post.manager)
    if (team === undefined) reports.set(post.manager, [post])
    else team.push(post)
  }
  return reports
}

/** The median of spans that each count for so many managers. */
function median(spans: readonly { readonly span: Rational; readonly managers: number }[]): Rational | null {
  const rising = spans.toSorted((a, b) => compare(a.span, b.span))
  const count = rising.reduce((total, { managers }) => total + managers, 0)
  if (count === 0) return null
  const nth = (index: number): Rational => {
    let before = 0
    return rising.find(({ managers }) => {
      before += managers
      return index < before
    })!.span
  }
  const middle = sum([nth(Math.floor((count - 1) / 2)), nth(Math.floor(count / 2))])
  return rational(middle.n, middle.d * 2n)
}

const headsIn = (posts: readonly Post[]): number => posts.reduce((total, { heads }) => total + heads, 0)

/**
 * Spans and layers of posts with solid lines only; several tops are allowed. Average span is edges over managers, not
 * (N-1)/M. StaffingError `cycle`, `unknown_manager`, `duplicate_id`, `negative`; RangeError if heads are not whole.
 */
export function spansAndLayers(posts: readonly Post[]): Spans {
  const reports = byManager(posts)
  const layerOf = new Map<string, number>()
  const headsPerLayer: number[] = []
  for (let layer = reports.get(null) ?? []; layer.length > 0; ) {
    headsPerLayer.push(headsIn(layer))
    for (const { id } of layer) layerOf.set(id, headsPerLayer.length)
    layer = layer.flatMap(({ id }) => reports.get(id) ?? [])
  }
  if (layerOf.size < posts.length) throw new StaffingError('cycle')

  const spanOf = new Map<string, Rational | null>()
  const spans: { span: Rational; managers: number }[] = []
  let managed = 0
  let managers = 0
  for (const { id, heads } of posts) {
    const team = reports.get(id)
    if (team === undefined) continue
    const span = heads === 0 ? null : rational(headsIn(team), heads)
    spanOf.set(id, span)
    if (span === null) continue
    spans.push({ span, managers: heads })
    managed += headsIn(team)
    managers += heads
  }
  return {
    spanOf,
    layerOf,
    layers: headsPerLayer.length,
    headsPerLayer,
    heads: headsIn(posts),
    managers,
    averageSpan: managers === 0 ? null : rational(managed, managers),
    medianSpan: median(spans),
  }
}
