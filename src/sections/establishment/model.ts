import type { Severity } from '../../findings/finding.js'
import type { Ratio as RatioFile, Workload as WorkloadFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { add, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import type { Figure } from '../../table/comparison.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role, Unit } from '../departments/model.js'

/** The figures of one role: approved establishment (编制), in post, vacant. Heads and FTE are different measures. */
export interface Post {
  readonly role: Role
  /** Held by another post and without a seat: adds no head and no FTE. */
  readonly hat: boolean
  /** Planned, else the least; null where nothing is stated. */
  readonly low: number | null
  /** Planned, else the most; null is open. */
  readonly high: number | null
  /** Some number is stated. */
  readonly stated: boolean
  readonly planned: number | null
  /** In post: typed, else the people listed; null is not stated (decision M5). */
  readonly filled: number | null
  /** Distinct people listed for the role and in force. */
  readonly listed: number
  /** planned − filled where both are known; negative is over-establishment. */
  readonly vacancy: number | null
  readonly ftePlanned: Rational | null
  readonly fteFilled: Rational | null
}

/** Sums over posts. What is not stated is not zero: it is counted in `notStated`. */
export interface Sum {
  readonly departments: number
  readonly roles: number
  /** The stated planned numbers; null where there are roles with a seat and none states one. */
  readonly planned: number | null
  readonly plannedLow: number
  /** Null where a role is open upwards. */
  readonly plannedHigh: number | null
  readonly notStated: number
  /** Null where no role states it. */
  readonly filled: number | null
  readonly vacancies: number | null
  /** Null where no role with a seat states it. */
  readonly ftePlanned: Rational | null
  readonly fteFilled: Rational | null
}

export interface UnitFigures {
  readonly unit: Unit
  readonly own: Sum
  /** With everything below. */
  readonly total: Sum
  /** Employees only: what an envelope is compared with. */
  readonly employees: Sum
}

export interface Establishment {
  readonly posts: readonly Post[]
  readonly units: readonly UnitFigures[]
  readonly total: Sum
  postOf(role: Role): Post
  unitAt(pointer: Pointer): UnitFigures | undefined
}

const hatWord = { en: 'hat', zh: '兼任' }

/** The planned heads of many roles: from low to high, and how many roles state none. */
export function headsOfSum({ planned, plannedLow, plannedHigh, notStated }: Sum): Figure {
  const nothing = notStated > 0 && planned === null && plannedLow === 0 && plannedHigh === 0
  return nothing ? { low: null, high: null, notStated } : { low: plannedLow, high: plannedHigh, notStated }
}

/** The planned heads of one role; a hat has none of its own. */
export function headsOfPost({ hat, stated, low, high }: Post): Figure {
  if (hat) return { low: 0, high: 0, shown: hatWord }
  return stated ? { low: low ?? 0, high } : { low: null, high: null }
}

/** The planned full-time equivalents of the whole plan; a role that states none counts with its heads. */
export function plannedFte({ posts, total }: Establishment): Figure {
  const { min, max } = spanOf(posts.map((post) => countOf(post, { measure: 'fte', count: 'planned' })).filter(isStated))
  const { low } = headsOfSum(total)
  return low === null && total.ftePlanned === null ? { low, high: null } : { low: min, high: max }
}

const isStated = ({ min, max }: Counted): boolean => min !== null || max !== null

/** One role's part of a sum over roles; null is not stated (min) or open (max). */
export interface Counted {
  readonly role: Role
  readonly min: Rational | null
  readonly max: Rational | null
  readonly hat: boolean
}

/** A sum known exactly, or from low to high; null is open. */
export interface Span {
  readonly min: Rational
  readonly max: Rational | null
}

/** What is counted of posts: heads or FTE, planned or in post. */
export interface Counting {
  readonly measure: 'heads' | 'fte'
  readonly count: 'planned' | 'filled'
}

/** A standard that a plan holds itself to, a ratio or a workload: whom it counts, and what its entry says besides. */
export interface Standard extends Counting {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  /** Who is counted, as it is written: a reference, or the selector's words. */
  readonly of: string
  /** What messages call it: the role's title where one role is counted, else the standard's own name. */
  readonly subject: Name
  readonly roles: readonly Role[]
  readonly severity: Severity | null
  readonly reason: Name | null
  readonly source: string | null
}

/** A standard as the entry at `at` states it, about these roles. */
export function standardOf(
  id: string,
  at: Pointer,
  file: Pick<RatioFile & WorkloadFile, 'name' | 'measure' | 'count' | 'severity' | 'reason' | 'source'>,
  { of, roles }: Pick<Standard, 'of' | 'roles'>,
  context: Pick<BuildContext, 'name'>,
): Standard {
  const name = context.name(id, file.name)
  const only = roles.length === 1 ? roles[0] : undefined
  return {
    id,
    name,
    at,
    of,
    subject: only === undefined ? name : { id: of, text: only.title.text },
    roles,
    measure: file.measure === 'fte' ? 'fte' : 'heads',
    count: file.count === 'filled' ? 'filled' : 'planned',
    severity: file.severity ?? null,
    reason: file.reason === undefined ? null : context.name('', file.reason),
    source: file.source === undefined ? null : String(file.source),
  }
}

/** For findings milder than a breach: a standard that is only a hint gives only hints. */
export const mildSeverity = ({ severity }: Pick<Standard, 'severity'>): { readonly severity?: Severity } =>
  severity === 'info' ? { severity } : {}

/** Low and high of one role in a measure and count; null where it is not stated. A hat has no seat. */
export function countOf(post: Post, { measure, count }: Counting): Counted {
  const { role, hat } = post
  if (hat) return { role, min: zero, max: zero, hat }
  if (count === 'filled') {
    const filled = measure === 'fte' ? post.fteFilled : post.filled === null ? null : fromInteger(post.filled)
    return { role, min: filled, max: filled, hat }
  }
  if (measure === 'fte' && post.ftePlanned !== null) return { role, min: post.ftePlanned, max: post.ftePlanned, hat }
  if (!post.stated) return { role, min: null, max: null, hat }
  return {
    role,
    min: fromInteger(post.low ?? 0),
    max: post.high === null ? null : fromInteger(post.high),
    hat,
  }
}

/** What is not stated is not zero: it adds nothing to the least and leaves the most open. */
export function spanOf(counted: readonly Counted[]): Span {
  let min = zero
  let max: Rational | null = zero
  for (const one of counted) {
    min = add(min, one.min ?? zero)
    max = max === null || one.max === null ? null : add(max, one.max)
  }
  return { min, max }
}

/** Who a standard counts at some time, and how many they are. */
export interface CountedStaff {
  readonly counted: readonly Counted[]
  /** Null where that is not known. */
  readonly actual: Span | null
  /** Hats among the counted roles: one holder each, no head. */
  readonly held: number
}

/** Counts the roles of a standard; `lacking` is why their number is not known. */
export function countedStaff(
  standard: Pick<Standard, 'roles' | keyof Counting>,
  world: { countOf(role: Role, counting: Counting): Counted },
): CountedStaff & { readonly lacking: 'headcount' | 'filled' | null } {
  const counted = standard.roles.map((role) => world.countOf(role, standard))
  const lacking = lackingHeads(standard, counted)
  const held = counted.filter((one) => one.hat).length
  return { counted, held, lacking, actual: lacking === null ? spanOf(counted) : null }
}

/** Why the counted heads are not known: nobody states any, or (posts filled) not everybody does. */
function lackingHeads({ count }: Counting, counted: readonly Counted[]): 'headcount' | 'filled' | null {
  const seats = counted.filter((one) => !one.hat)
  const unknown = seats.filter((one) => one.min === null).length
  if (unknown === 0) return null
  if (count === 'filled') return 'filled'
  return unknown === seats.length ? 'headcount' : null
}
