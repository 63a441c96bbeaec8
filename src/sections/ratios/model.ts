import type { Severity } from '../../findings/finding.js'
import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'
import type { Post } from '../establishment/model.js'
import type { NormText } from './norm-text.js'

/** What a norm is measured against. */
export type Measured = { readonly by: 'driver'; readonly driver: Driver } | MeasuredHeads | { readonly by: 'nothing' }

/** The heads of another role, of a department or family, or of all. */
export interface MeasuredHeads {
  readonly by: 'heads'
  /** As it is written, and what it is. */
  readonly noun: string
  readonly kind: 'role' | 'department' | 'family' | 'all'
  readonly name: Name
  readonly roles: readonly Role[]
  /** All counted roles are part of it. */
  readonly whole: boolean
}

/** A staffing ratio that can be calculated. */
export interface Ratio {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  /** Where the norm is written: the entry itself in its one-line form. */
  readonly normAt: Pointer
  readonly normText: string
  /** The norm as it was read, and in terms of the arithmetic. */
  readonly read: NormText
  readonly norm: Norm
  readonly measured: Measured
  /** What is counted, as it is written: a reference, or the selector's words. */
  readonly of: string
  /** What messages call it: the role's title where one role is counted, else the ratio's own name. */
  readonly subject: Name
  readonly roles: readonly Role[]
  readonly measure: 'heads' | 'fte'
  readonly count: 'planned' | 'filled'
  readonly severity: Severity | null
  readonly reason: Name | null
  readonly source: string | null
}

export type RatioStatus = 'under' | 'ok' | 'ok-indivisible' | 'over' | 'covered' | 'depends' | 'skipped' | 'waived'

/** Why a ratio cannot be judged. */
export type Skipped = 'headcount' | 'filled' | 'driver' | 'measured' | 'too-many'

export interface Counted {
  readonly role: Role
  readonly min: Rational | null
  readonly max: Rational | null
  readonly hat: boolean
}

/** A value known exactly, or from low to high; null is open. */
export interface Span {
  readonly min: Rational
  readonly max: Rational | null
}

/** Both ends are equal where it is one value. `open`: heads that are not stated come on top. */
export interface DriverValue {
  readonly from: Rational
  readonly to: Rational
  readonly open: boolean
}

/** One ratio judged in one variant (decision R2). */
export interface RatioRow {
  readonly ratio: Ratio
  readonly counted: readonly Counted[]
  readonly actual: Span | null
  /** Hats among the counted roles: one holder each, no head. */
  readonly held: number
  /** The driver value, or the heads measured against, of a whole with those that are counted. */
  readonly driver: DriverValue | null
  /** What the norm is multiplied with: the driver, or of a share of the whole all the others. */
  readonly value: DriverValue | null
  /** At the driver's lower and upper end; the same where it is one value. */
  readonly bandFrom: Band | null
  readonly bandTo: Band | null
  readonly holds: Holds | null
  readonly status: RatioStatus
  readonly skipped: Skipped | null
}

/** The tightest bounds where several ratios meet on one role (decision R4). */
export interface RoleBounds {
  readonly role: Role
  readonly requiredMin: number | null
  readonly requiredMax: number | null
  readonly minFrom: RatioRow | null
  readonly maxFrom: RatioRow | null
  readonly conflict: boolean
  /** The ratios that meet: all of one measure and count. */
  readonly rows: readonly RatioRow[]
}

/** What is wrong with a ratio's definition, told by the rules. */
export type Fault =
  | {
      readonly is: 'format' | 'two-ranges' | 'no-noun' | 'negative'
      readonly pointer: Pointer
      readonly text: string
      /** The norm as it should be written, where that is certain. */
      readonly suggestion: string | null
    }
  | { readonly is: 'swapped'; readonly pointer: Pointer; readonly text: string }
  /** Whom the entry's id, as a reference, does not name. */
  | { readonly is: 'role'; readonly pointer: Pointer; readonly text: string }
  /** The noun of a norm, and what else it could be read as. */
  | { readonly is: 'noun'; readonly pointer: Pointer; readonly text: string; readonly nouns: readonly string[] }
  | { readonly is: 'empty-selector'; readonly pointer: Pointer; readonly text: string }
  | {
      readonly is: 'zero-divisor' | 'whole-share' | 'mode' | 'too-many'
      readonly pointer: Pointer
      readonly text: string
    }

/** Decision F6: what a finding about a ratio may be waived by: the ratio, or all roles that it counts. */
export const aboutRatio = ({ ratio }: RatioRow): readonly (readonly Pointer[])[] => [
  [ratio.at],
  ratio.roles.map((role) => role.at),
]

/** The plan at another time: what its drivers are then, and who is there. */
export interface World {
  /** The driver then; null where it has no value. */
  valueOf(driver: Driver): { readonly from: Rational; readonly to: Rational } | null
  /** The heads of a role, as the nouns of norms count them. */
  postOf(role: Role): Post
  /** What counts towards a norm: the heads or FTE of a role, by what they achieve. */
  countOf(role: Role, counting: Pick<Ratio, 'measure' | 'count'>): Counted
}

export interface Ratios {
  readonly rows: readonly RatioRow[]
  readonly bounds: readonly RoleBounds[]
  readonly faults: readonly Fault[]
  /** Judges one ratio at another value of its driver: the ends of a stage. */
  at(row: RatioRow, driver: Rational): RatioRow
  /** Judges one ratio in another world, by the same verdict: a month of a forecast. */
  in(row: RatioRow, world: World): RatioRow
}
