import type { VerdictStatus } from '../../section/verdict-status.js'
import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Rational } from '../../staffing/rational.js'
import type { Figure } from '../../table/comparison.js'
import { type Name, shownName } from '../../text/lang.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Role, Unit } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'
import type { CountedStaff, Standard } from '../establishment/model.js'
import type { WorkloadRow, World } from '../workloads/model.js'
import type { NormText } from './norm-text.js'
import type { Shape, ShapeFault } from './shape.js'

/** What a norm is measured against. */
export type Measured = MeasuredOne | MeasuredSeveral | { readonly by: 'nothing' }

export type MeasuredOne = { readonly by: 'driver'; readonly driver: Driver } | MeasuredHeads

/** Several at once: what each demand or each weight of a split goes by, in order; null is a weight that is a number. */
export interface MeasuredSeveral {
  readonly by: 'several'
  readonly parts: readonly (MeasuredOne | null)[]
}

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
export interface Ratio extends Standard {
  /** The department it is judged for, of a ratio with `each`: there is one such ratio for each of them. */
  readonly unit: Unit | null
  /** Where the norm is written: the entry itself in its one-line form. */
  readonly normAt: Pointer
  readonly normText: string
  /** The norm as it was read, and in terms of the arithmetic. */
  readonly read: NormText | Shape
  readonly norm: Norm
  readonly measured: Measured
}

export type RatioStatus = VerdictStatus

/** Why a ratio cannot be judged. */
export type Skipped = 'headcount' | 'filled' | 'driver' | 'measured' | 'weights' | 'too-many'

/** Both ends are equal where it is one value. `open`: heads that are not stated come on top. */
export interface DriverValue {
  readonly from: Rational
  readonly to: Rational
  readonly open: boolean
}

/** One ratio judged in one variant (decision R2). */
export interface RatioRow extends CountedStaff {
  readonly ratio: Ratio
  /** The driver value, or the heads measured against, of a whole with those that are counted. */
  readonly driver: DriverValue | null
  /** What the norm is multiplied with: the driver, or of a share of the whole all the others. */
  readonly value: DriverValue | null
  /** Where several things are the measure: the value of each, null where it is not stated; else empty. */
  readonly values: readonly (DriverValue | null)[]
  /** At the driver's lower and upper end; the same where it is one value. */
  readonly bandFrom: Band | null
  readonly bandTo: Band | null
  readonly holds: Holds | null
  readonly status: RatioStatus
  readonly skipped: Skipped | null
}

/** What tells a row from the others of its variant. */
export const rowKey = ({ ratio }: RatioRow): string =>
  ratio.read.form === 'apportion' ? `${ratio.id}/${ratio.of}` : rowId(ratio)

/** What tables call rows: the ratio's name, else what is counted; names that tell nothing apart are replaced by keys. */
export function rowNames(rows: readonly RatioRow[]): Name[] {
  const names = rows.map(({ ratio }) => (Object.keys(ratio.name.text).length > 0 ? ratio.name : ratio.subject))
  const words = names.map((name) => shownName(name, 'en'))
  const seen = new Map<string, number>()
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
  return names.map((name, i) =>
    seen.get(words[i] as string) === 1 ? name : { id: rowKey(rows[i] as RatioRow), text: {} },
  )
}

/** What asks for heads of a role: a ratio, or the least of a workload. */
export type BoundBy = RatioRow | WorkloadRow

export const isRatio = (by: BoundBy): by is RatioRow => 'ratio' in by

/** What messages call what sets a bound, what tells it from others, and where it is. */
export interface BoundName {
  readonly id: string
  readonly key: string
  readonly at: Pointer
  readonly writtenAt: Pointer
}

/** The name and the place of what sets a bound. */
export function boundName(by: BoundBy): BoundName {
  if (isRatio(by)) return { id: by.ratio.id, key: rowId(by.ratio), at: rowAt(by.ratio), writtenAt: by.ratio.normAt }
  const { id, at } = by.workload
  return { id, key: id, at, writtenAt: at }
}

/** The tightest bounds where several ratios and workloads meet on one role (decision R4). */
export interface RoleBounds {
  readonly role: Role
  readonly requiredMin: number | null
  readonly requiredMax: number | null
  readonly minFrom: BoundBy | null
  readonly maxFrom: BoundBy | null
  readonly conflict: boolean
  /** What meets: all of one measure and count, ratios first. */
  readonly rows: readonly BoundBy[]
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
  /** Whom the entry's id, or what it counts, as a reference, does not name. */
  | { readonly is: 'role'; readonly pointer: Pointer; readonly text: string; readonly on: 'key' | 'value' }
  /** Roles that none of the departments meant by `each` (the selector) has. */
  | {
      readonly is: 'in-no-unit'
      readonly pointer: Pointer
      readonly text: string
      readonly on: 'key' | 'value'
      readonly selector: string
    }
  /** The noun of a norm, and what else it could be read as. */
  | { readonly is: 'noun'; readonly pointer: Pointer; readonly text: string; readonly nouns: readonly string[] }
  | { readonly is: 'empty-selector' | 'no-unit'; readonly pointer: Pointer; readonly text: string }
  | {
      readonly is: 'zero-divisor' | 'whole-share' | 'mode' | 'too-many'
      readonly pointer: Pointer
      readonly text: string
    }
  | ShapeFault

/** Decision F6: what a finding about a ratio may be waived by: the ratio, or all roles that it counts. */
export const aboutRatio = ({ ratio }: RatioRow): readonly (readonly Pointer[])[] => [
  [rowAt(ratio)],
  ratio.roles.map((role) => role.at),
]

/** What tells the rows of one ratio apart: a pointer at the ratio, or below it where there is one for each department. */
export const rowAt = ({ at, unit }: Pick<Ratio, 'at' | 'unit'>): Pointer =>
  unit === null ? at : childPointer(`${at}/each`, unit.path)

/** The id of a ratio, with the department where there is one for each. */
export const rowId = ({ id, unit }: Pick<Ratio, 'id' | 'unit'>): string => (unit === null ? id : `${id}@${unit.path}`)

export interface Ratios {
  readonly rows: readonly RatioRow[]
  readonly bounds: readonly RoleBounds[]
  readonly faults: readonly Fault[]
  /** What is there, what is asked for and the verdict: `24 / 20-40 ok`. `waived` are the ratios that are, by pointer. */
  figureOf(row: RatioRow, waived: ReadonlySet<Pointer>): Figure
  /** Judges one ratio at another value of its driver, or of the one with this id among several: the ends of a stage. */
  at(row: RatioRow, value: Rational, driver?: string): RatioRow
  /** The norm of a row along one driver, what else it goes by standing still; null where it does not go by that driver. */
  along(row: RatioRow, driver: string): Norm | null
  /** Judges one ratio in another world, by the same verdict: a month of a forecast. */
  in(row: RatioRow, world: World): RatioRow
}
