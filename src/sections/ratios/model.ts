import type { Severity } from '../../findings/finding.js'
import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'

/** What a norm is measured against. */
export type Measured =
  | { readonly by: 'driver'; readonly driver: Driver }
  /** Heads of roles: another role, a department, a family, or all. `whole`: the counted roles are part of it. */
  | { readonly by: 'heads'; readonly noun: string; readonly roles: readonly Role[]; readonly whole: boolean }
  | { readonly by: 'nothing' }

/** A staffing ratio that can be calculated. */
export interface Ratio {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  /** Where the norm is written: the entry itself in its one-line form. */
  readonly normAt: Pointer
  readonly normText: string
  readonly norm: Norm
  readonly measured: Measured
  /** What is counted, as it is written: a reference, or the selector's words. */
  readonly of: string
  readonly roles: readonly Role[]
  readonly measure: 'heads' | 'fte'
  readonly count: 'planned' | 'filled'
  readonly severity: Severity | null
  readonly reason: Name | null
  readonly source: string | null
}

export type RatioStatus = 'under' | 'ok' | 'ok-indivisible' | 'over' | 'covered' | 'depends' | 'skipped' | 'waived'

/** Why a ratio cannot be judged. */
export type Skipped = 'headcount' | 'filled' | 'driver' | 'measured'

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

/** One ratio judged in one variant (decision R2). */
export interface RatioRow {
  readonly ratio: Ratio
  readonly counted: readonly Counted[]
  readonly actual: Span | null
  /** Hats among the counted roles: one holder each, no head. */
  readonly held: number
  /** The driver value, or the heads measured against; both ends equal where it is one value. */
  readonly driver: { readonly from: Rational; readonly to: Rational } | null
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
}

/** What is wrong with a ratio's definition, told by the rules. */
export type Fault =
  | { readonly is: 'format' | 'two-ranges' | 'no-noun'; readonly pointer: Pointer; readonly text: string }
  | { readonly is: 'swapped'; readonly pointer: Pointer; readonly text: string }
  | {
      readonly is: 'reference'
      readonly pointer: Pointer
      readonly on: 'key' | 'value'
      readonly text: string
      readonly noun: boolean
    }
  | { readonly is: 'empty-selector'; readonly pointer: Pointer; readonly text: string }
  | { readonly is: 'zero-divisor' | 'whole-share' | 'mode'; readonly pointer: Pointer; readonly text: string }

export interface Ratios {
  readonly rows: readonly RatioRow[]
  readonly bounds: readonly RoleBounds[]
  readonly faults: readonly Fault[]
  /** Judges one ratio at another value of its driver: the ends of a stage. */
  at(row: RatioRow, driver: Rational): RatioRow
}
