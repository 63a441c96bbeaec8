import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'

/** A post a person holds. */
export interface Holding {
  readonly person: Person
  readonly role: Role
  readonly at: Pointer
  /** Share of full time; null where the plan does not say. */
  readonly share: Rational | null
  /** ISO dates, both counting: where the post and the person state one, the later start and the earlier end. */
  readonly from: string | null
  readonly to: string | null
  /** True on the day the plan is looked at. */
  readonly inForce: boolean
  readonly acting: boolean
}

export interface Person {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly holdings: readonly Holding[]
  /** First and last day. */
  readonly from: string | null
  readonly to: string | null
  /** The person's own full time, 1 unless stated. */
  readonly fte: Rational | null
}

export interface People {
  readonly all: readonly Person[]
  /** Holdings in force by role. */
  readonly inPost: ReadonlyMap<Role, readonly Holding[]>
}
