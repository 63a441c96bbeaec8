import { median } from './median.js'
import { compare, max, min, one, type Rational, rational, zero } from './rational.js'
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
  /** Zero without managers. */
  readonly widestSpan: Rational
  readonly narrowestSpan: Rational
  /** Managers who each lead one head, or less than one. */
  readonly oneReport: readonly string[]
  /** Average span of the managers of a layer, by layer; layers without managers are left out. */
  readonly spanByLayer: ReadonlyMap<number, Rational>
  /** Heads who manage nobody, per manager: another figure than the average span. Null without managers. */
  readonly othersPerManager: Rational | null
  /** Managers / heads. Null without heads. */
  readonly managerShare: Rational | null
  /** The layer a head stands in on average. Null without heads. */
  readonly averageLayer: Rational | null
}

/** (heads − managers) / managers, which some tools print as the average span (Nakisa). Null without managers. */
export function othersPerManager(heads: number, managers: number): Rational | null {
  return managers === 0 ? null : rational(heads - managers, managers)
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

const total = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
const headsIn = (posts: readonly Post[]): number => total(posts.map(({ heads }) => heads))

/**
 * Spans and layers of posts with solid lines only; several tops are allowed. Average span is edges over managers, not
 * (N-1)/M; the median is the safer figure, as a few wide spans move the average. StaffingError `cycle`,
 * `unknown_manager`, `duplicate_id`, `negative`; RangeError if heads are not whole.
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
  const spans: { value: Rational; count: number }[] = []
  const oneReport: string[] = []
  const perLayer = new Map<number, { managed: number; managers: number }>()
  for (const { id, heads } of posts) {
    const team = reports.get(id)
    if (team === undefined) continue
    const reporting = headsIn(team)
    const span = heads === 0 ? null : rational(reporting, heads)
    spanOf.set(id, span)
    if (span === null) continue
    spans.push({ value: span, count: heads })
    if (reporting > 0 && compare(span, one) <= 0) oneReport.push(id)
    const layer = layerOf.get(id) as number
    const before = perLayer.get(layer) ?? { managed: 0, managers: 0 }
    perLayer.set(layer, { managed: before.managed + reporting, managers: before.managers + heads })
  }
  const managed = total([...perLayer.values()].map((one) => one.managed))
  const managers = total([...perLayer.values()].map((one) => one.managers))
  const heads = headsIn(posts)
  const weighted = headsPerLayer.reduce((all, inLayer, i) => all + inLayer * (i + 1), 0)
  const first = spans[0]?.value ?? zero
  return {
    spanOf,
    layerOf,
    layers: headsPerLayer.length,
    headsPerLayer,
    heads,
    managers,
    averageSpan: managers === 0 ? null : rational(managed, managers),
    medianSpan: median(spans),
    widestSpan: spans.reduce((widest, { value }) => max(widest, value), first),
    narrowestSpan: spans.reduce((narrowest, { value }) => min(narrowest, value), first),
    oneReport,
    spanByLayer: new Map(
      [...perLayer].sort(([a], [b]) => a - b).map(([layer, one]) => [layer, rational(one.managed, one.managers)]),
    ),
    othersPerManager: othersPerManager(heads, managers),
    managerShare: heads === 0 ? null : rational(managers, heads),
    averageLayer: heads === 0 ? null : rational(weighted, heads),
  }
}
