import { capacityRates } from '../../staffing/capacity.js'
import type { Term } from '../../staffing/circle.js'
import { reachedFrom } from '../../staffing/circle.js'
import { densityRates } from '../../staffing/density.js'
import type { Norm } from '../../staffing/ratio.js'
import { add, compare, div, one, type Rational, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { MeasuredHeads, RatioRow } from './model.js'

/** Ratios that are measured by each other's people, in plan order. */
export interface RatioCircle {
  readonly rows: readonly RatioRow[]
  /** The counted roles, each set once, none shared; the rows about each of them. */
  readonly groups: readonly { readonly roles: readonly Role[]; readonly rows: readonly RatioRow[] }[]
  /** All are shares of one and the same whole. */
  readonly oneWhole: boolean
}

/** What ratios are measured by, in one measure and count. */
interface Noun {
  readonly by: MeasuredHeads
  /** The ratios measured by it, and those whose people all belong to it. */
  readonly rows: RatioRow[]
  inside: readonly RatioRow[]
}

/**
 * The circles that ratios make: `a: 1 per 2 b` with `b: 1 per 3 a`, or several shares of one whole. A ratio leads on to
 * those whose people all belong to what it is measured by, in the same measure and count. A share of its own whole
 * alone is no circle.
 */
export function circlesOf(rows: readonly RatioRow[]): readonly RatioCircle[] {
  const nouns = nounsOf(rows)
  const next = linksOf(nouns)
  const ahead = new Map([...next.keys()].map((noun) => [noun, reachedFrom(noun, (from) => next.get(from) ?? [])]))
  const seen = new Set<Noun>()
  const circles: RatioCircle[] = []
  for (const [noun, reached] of ahead) {
    if (seen.has(noun) || !reached.has(noun)) continue
    const linked = [...reached].filter((other) => ahead.get(other)?.has(noun))
    for (const other of linked) seen.add(other)
    const inside = new Set(linked.flatMap((one) => one.inside))
    const measured = new Set(linked.flatMap((one) => one.rows))
    const together = rows.filter((row) => inside.has(row) && measured.has(row))
    const oneWhole = linked.length === 1 && together.every(({ ratio }) => ratio.norm.is === 'share')
    if (together.length > 1 || !oneWhole) circles.push({ rows: together, groups: groupsOf(together), oneWhole })
  }
  return circles
}

function nounsOf(rows: readonly RatioRow[]): readonly Noun[] {
  const nouns = new Map<string, Noun>()
  const byFirstRole = new Map<Role, RatioRow[]>()
  for (const row of rows) {
    const { roles, measure, count } = row.ratio
    const rates = ratesOf(row)
    for (const { by } of rates) {
      const key = `${measure} ${count} ${by.kind} ${by.roles.length} ${by.roles[0]?.at} ${by.roles.at(-1)?.at}`
      const known = nouns.get(key)
      if (known === undefined) nouns.set(key, { by, rows: [row], inside: [] })
      else known.rows.push(row)
    }
    const [first] = roles
    if (rates.length > 0 && first !== undefined) byFirstRole.set(first, [...(byFirstRole.get(first) ?? []), row])
  }
  for (const noun of nouns.values()) noun.inside = insideOf(noun, byFirstRole)
  return [...nouns.values()]
}

function insideOf({ by, rows }: Noun, byFirstRole: ReadonlyMap<Role, readonly RatioRow[]>): readonly RatioRow[] {
  const all = new Set(by.roles)
  const [like] = rows
  return by.roles
    .flatMap((role) => byFirstRole.get(role) ?? [])
    .filter(({ ratio }) => ratio.measure === like?.ratio.measure && ratio.count === like.ratio.count)
    .filter(({ ratio }) => ratio.roles.every((role) => all.has(role)))
}

/** From each noun to those that its people are measured by. What leads nowhere, or is led to by nothing, is dropped. */
function linksOf(nouns: readonly Noun[]): ReadonlyMap<Noun, readonly Noun[]> {
  const measures = new Map<RatioRow, Noun[]>()
  for (const noun of nouns) for (const row of noun.rows) measures.set(row, [...(measures.get(row) ?? []), noun])
  let next = new Map<Noun, readonly Noun[]>()
  for (const noun of nouns) next.set(noun, [...new Set(noun.inside.flatMap((row) => measures.get(row) ?? []))])
  for (let before = -1; before !== next.size; ) {
    before = next.size
    const ledTo = new Set([...next.values()].flat())
    const kept = [...next].map(([noun, to]) => [noun, to.filter((one) => next.has(one))] as const)
    next = new Map(kept.filter(([noun, to]) => ledTo.has(noun) && to.length > 0))
  }
  return next
}

/** In plan order; people who are partly in a group before them make none, as nobody counts twice. */
function groupsOf(rows: readonly RatioRow[]): RatioCircle['groups'] {
  const groups: { roles: readonly Role[]; rows: RatioRow[] }[] = []
  const groupOf = new Map<Role, (typeof groups)[number]>()
  for (const row of rows) {
    const { roles } = row.ratio
    const [same, ...others] = new Set(roles.map((role) => groupOf.get(role)))
    if (same !== undefined && others.length === 0 && same.roles.length === roles.length) same.rows.push(row)
    if (same !== undefined || others.length > 0) continue
    const group = { roles, rows: [row] }
    groups.push(group)
    for (const role of roles) groupOf.set(role, group)
  }
  return groups
}

/** What a ratio asks for at the least, for each group of its circle. */
export function termsOf(row: RatioRow, { groups }: RatioCircle): readonly Term[] {
  return ratesOf(row).map(({ rate, by }) => {
    const all = new Set(by.roles)
    const of = groups.flatMap(({ roles }, i) => (roles.every((role) => all.has(role)) ? [i] : []))
    return { rate, of }
  })
}

interface HeadsRate {
  readonly rate: Rational
  readonly by: MeasuredHeads
}

/** At least so many heads for each head of what a ratio is measured by; nothing for drivers. */
export function ratesOf({ ratio: { norm, measured } }: RatioRow): readonly HeadsRate[] {
  if (measured.by === 'heads') {
    const rate = leastRate(norm)
    return rate.n > 0n ? [{ rate, by: measured }] : []
  }
  if (measured.by !== 'several' || norm.is !== 'demands') return []
  return measured.parts.flatMap((by, i) => {
    const item = norm.items[i]
    return by?.by === 'heads' && item !== undefined && item.need.n > 0n ? [{ rate: div(item.need, item.per), by }] : []
  })
}

/** The least heads for each unit whatever its value; zero where there is no such rate. */
function leastRate(norm: Norm): Rational {
  switch (norm.is) {
    case 'density':
      return densityRates(norm).low
    case 'capacity':
      return capacityRates(norm).low
    case 'share':
      return norm.low
    case 'block':
      return norm.blocks === 'started' ? div(norm.low, norm.per) : zero
    case 'tiers':
      return norm.tiers
        .map(({ per }) => div(one, per))
        .reduce((least, rate) => (compare(rate, least) < 0 ? rate : least))
    case 'demands':
      return norm.items.reduce((sum, { need, per }) => add(sum, div(need, per)), zero)
    default:
      return zero
  }
}
