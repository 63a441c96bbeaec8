import type { Rational } from '../../staffing/rational.js'
import type { Figure } from '../../table/comparison.js'
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
