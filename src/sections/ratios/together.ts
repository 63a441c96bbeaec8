import { leastTogether } from '../../staffing/circle.js'
import { normBand, withValues } from '../../staffing/ratio.js'
import { add, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { sharesTogether } from '../../staffing/share.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import type { Establishment } from '../establishment/model.js'
import type { RatioCircle } from './circles.js'
import { headsOf } from './heads.js'
import { isShareOfWhole } from './judge.js'
import type { MeasuredHeads, RatioRow } from './model.js'

/** The least heads at which all ratios of a circle are met at once. */
export interface Together {
  /** In the order of the circle's groups. */
  readonly heads: readonly number[]
  /** Of shares of one whole: the others in it, and the whole with all its shares. */
  readonly whole: { readonly others: Rational; readonly all: Rational } | null
}

/**
 * The least heads for the groups of a circle, other people as they are planned, and what other ratios ask of the same
 * roles kept; null where they are not stated or no number of heads is enough.
 */
export function togetherOf(
  circle: RatioCircle,
  all: readonly RatioRow[],
  establishment: Establishment,
): Together | null {
  try {
    return circle.oneWhole ? sharesOf(circle, establishment) : fixpointOf(circle, all, establishment)
  } catch (error) {
    if (error instanceof StaffingError || error instanceof RangeError) return null
    throw error
  }
}

function sharesOf({ groups, rows }: RatioCircle, establishment: Establishment): Together | null {
  const [first] = rows
  if (first === undefined || first.ratio.measured.by !== 'heads') return null
  const counted = new Set(groups.flatMap((group) => group.roles))
  const others = headsOf(first.ratio.measured, first.ratio, establishment, counted)?.to
  if (others === undefined) return null
  const shares = groups.map((group) =>
    group.rows.reduce((most, { ratio: { norm } }) => (norm.is === 'share' ? largest(most, norm.low) : most), zero),
  )
  const { heads, total } = sharesTogether(others, shares)
  return { heads, whole: { others, all: total } }
}

const largest = (a: Rational, b: Rational): Rational => (a.n * b.d < b.n * a.d ? b : a)

function fixpointOf(circle: RatioCircle, all: readonly RatioRow[], establishment: Establishment): Together | null {
  const { groups } = circle
  const counted = new Set(groups.flatMap((group) => group.roles))
  const least = groups.map(({ roles, rows }) =>
    Math.max(
      0,
      ...all
        .filter((row) => !rows.includes(row) && isAlike(row, rows[0]) && sameRoles(row, roles))
        .map((row) => row.bandTo?.headsMin ?? 0),
    ),
  )
  const needs = groups.map(({ rows }) => rows.map((row) => needOf(row, circle, counted, establishment)))
  if (needs.flat().includes(null)) return null
  const heads = leastTogether(groups.length, (group, so) =>
    Math.max(least[group] ?? 0, ...(needs[group] ?? []).map((need) => need?.(so, group) ?? 0)),
  )
  return heads === null ? null : { heads, whole: null }
}

const isAlike = ({ ratio }: RatioRow, other: RatioRow | undefined): boolean =>
  ratio.measure === other?.ratio.measure && ratio.count === other.ratio.count

const sameRoles = ({ ratio }: RatioRow, roles: readonly unknown[]): boolean =>
  ratio.roles.length === roles.length && ratio.roles.every((role) => roles.includes(role))

/** What a ratio asks for where the groups have so many heads; null where what it is measured by is not stated. */
function needOf(
  { ratio, values }: RatioRow,
  { groups }: RatioCircle,
  counted: ReadonlySet<RatioRow['ratio']['roles'][number]>,
  establishment: Establishment,
): ((heads: readonly number[], own: number) => number) | null {
  const { measured, norm } = ratio
  const nouns = measured.by === 'several' ? measured.parts : [measured]
  const bases = nouns.map((noun, i) => {
    return noun?.by === 'heads' ? headsOf(noun, ratio, establishment, counted)?.to : values[i]?.to
  })
  const members = nouns.map((noun) => (noun?.by === 'heads' ? groupsIn(noun, groups) : []))
  if (bases.includes(undefined)) return null
  return (heads, own) => {
    const at = bases.map((base, i) =>
      (members[i] ?? [])
        .filter((group) => group !== own || !isShareOfWhole(ratio))
        .reduce((sum, group) => add(sum, fromInteger(heads[group] ?? 0)), base ?? zero),
    )
    return normBand(measured.by === 'several' ? withValues(norm, at) : norm, at[0] ?? zero).headsMin
  }
}

function groupsIn({ roles }: MeasuredHeads, groups: RatioCircle['groups']): readonly number[] {
  const all = new Set(roles)
  return groups.flatMap((group, i) => (group.roles.every((role) => all.has(role)) ? [i] : []))
}
