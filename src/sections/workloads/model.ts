import type { Allowance } from '../../staffing/allowance.js'
import type { Band } from '../../staffing/band.js'
import type { Duration } from '../../staffing/duration.js'
import type { ImpatientTarget } from '../../staffing/erlang-a-agents.js'
import type { QueueTarget } from '../../staffing/erlang-c.js'
import type { Rational } from '../../staffing/rational.js'
import type { Wisn as WisnStaff, WorkingYear } from '../../staffing/wisn.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'
import {
  type Counted,
  type CountedStaff,
  type Counting,
  countOf,
  type Establishment,
  type Post,
  type Standard,
} from '../establishment/model.js'

/** So much work in a span of time, of so many of a driver where it has one. */
export interface Flow {
  /** As it is written. */
  readonly text: string
  readonly amount: Rational
  /** What comes in, as the plan calls it: calls, tickets. */
  readonly of: string | null
  readonly per: { readonly driver: Driver; readonly amount: Rational } | null
  readonly every: Duration
}

/** The busiest interval: this share of the arrivals comes in this time. */
export interface Peak {
  readonly text: string
  readonly share: Rational
  readonly within: Duration
}

export interface Shrinkage {
  readonly parts: readonly { readonly id: string; readonly share: Rational }[]
  /** Null of one share without a name. */
  readonly combine: 'add' | 'multiply' | null
  readonly total: Rational
}

/** Hours a week, of the people on duty and of one full-time post. */
export interface OpeningHours {
  readonly text: string
  readonly hours: Rational
  readonly fullTime: Rational
}

interface Contacts {
  readonly arrivals: Flow
  readonly peak: Peak | null
  /** The time that the arrivals of one interval come in, and the handling time, in seconds. */
  readonly interval: Rational
  readonly handling: Rational
  readonly shrinkage: Shrinkage | null
  readonly open: OpeningHours | null
}

/** Contacts that are handled at once, wait, hang up or are turned away. Times of targets in seconds. */
export type Queue = Contacts &
  (
    | { readonly model: 'erlang-c'; readonly target: QueueTarget }
    | { readonly model: 'erlang-a'; readonly target: ImpatientTarget; readonly patience: Rational }
    | { readonly model: 'erlang-b'; readonly blocking: Rational }
  )

export interface CountedActivity {
  readonly id: string
  readonly name: Name
  readonly volume: Flow
  /** How many times a year the volume comes in. */
  readonly timesAYear: Rational
  readonly unitHours: Rational
}

/** Support or additional work, as it is written. `amount` is its share of working time, or its hours a year. */
export interface WrittenAllowance {
  /** Empty where it has no name. */
  readonly id: string
  readonly written: Allowance
  readonly text: string
  readonly amount: Rational
  /** Hours over hours for a share of the time, hours by times a year for hours; null where it is stated as it is. */
  readonly steps: readonly [Rational, Rational] | null
}

/** Work that can be scheduled, by the WHO's workload indicators of staffing need. */
export interface CountedWork {
  readonly model: 'wisn'
  readonly year: YearOfWork
  readonly activities: readonly CountedActivity[]
  /** Work of all, as shares of working time. */
  readonly support: readonly WrittenAllowance[]
  /** Work of some, as hours a year. */
  readonly additional: readonly WrittenAllowance[]
}

export interface YearOfWork {
  /** Available working time of one post in a year. */
  readonly hours: Rational
  /** How it comes about; null where only the hours are stated. */
  readonly parts:
    | (WorkingYear & {
        readonly days: Rational
        readonly away: readonly { readonly key: string; readonly days: Rational }[]
      })
    | null
}

/** Work of a plan that can be calculated. */
export interface Workload extends Standard {
  readonly work: Queue | CountedWork
  readonly drivers: readonly Driver[]
}

/** What a queue needs at one set of driver values. */
export interface QueueSize {
  readonly is: 'queue'
  readonly contacts: Rational
  /** Offered load in erlangs. */
  readonly traffic: Rational
  /** People on duty, or lines; and how many the target alone would take, without the limit of occupancy. */
  readonly agents: number
  readonly byTarget: number
  /** Posts after opening hours and shrinkage, exactly. */
  readonly fte: Rational
}

/** What counted work needs at one set of driver values. */
export interface WorkSize extends WisnStaff {
  readonly is: 'work'
  /** Units a year of each activity. */
  readonly volumes: readonly Rational[]
  readonly support: Rational
  readonly fte: Rational
}

export type Size = QueueSize | WorkSize

export type WorkloadStatus = 'under' | 'ok' | 'covered' | 'depends' | 'skipped'

/** Why a workload cannot be judged. */
export type Skipped = 'headcount' | 'filled' | 'driver' | 'too-many'

export interface DriverOfWork {
  readonly driver: Driver
  readonly value: { readonly from: Rational; readonly to: Rational } | null
}

/** One workload judged in one variant: a minimum of heads or FTE. */
export interface WorkloadRow extends CountedStaff {
  readonly workload: Workload
  readonly drivers: readonly DriverOfWork[]
  /** At the lower and the upper ends of its drivers; the same where they are single values. */
  readonly sizeFrom: Size | null
  readonly sizeTo: Size | null
  readonly bandFrom: Band | null
  readonly bandTo: Band | null
  readonly status: WorkloadStatus
  readonly skipped: Skipped | null
}

/** What is wrong with a workload's definition, told by the rules. */
export interface Fault {
  readonly is: Problem
  readonly pointer: Pointer
  readonly on: 'key' | 'value'
  /** The value as it is written, or the word that is meant. */
  readonly text: string
  readonly key: string
  readonly model: string
  /** How it should be written, where that is certain. */
  readonly suggestion: string | null
}

export type Problem =
  | 'role'
  | 'empty-selector'
  | 'driver'
  | 'rate'
  | 'level'
  | 'time'
  | 'days'
  | 'missing'
  | 'no-target'
  | 'foreign'
  | 'clock'
  | 'zero'
  | 'peak'
  | 'whole'
  | 'occupancy'
  | 'combine'
  | 'shrinkage'
  | 'open'
  | 'full-time'
  | 'calendar'
  | 'calendar-year'
  | 'days-per-year'
  | 'unit-or-rate'
  | 'working-time'
  | 'support'

/** Decision F6: what a finding about a workload may be waived by: the workload, or all roles that it counts. */
export const aboutWorkload = ({ workload }: WorkloadRow): readonly (readonly Pointer[])[] => [
  [workload.at],
  workload.roles.map((role) => role.at),
]

/** The plan at some time: what its drivers are then, and who is there. */
export interface World {
  /** The driver then; null where it has no value. */
  valueOf(driver: Driver): { readonly from: Rational; readonly to: Rational } | null
  /** The heads of a role, as the nouns of norms count them. */
  postOf(role: Role): Post
  /** What counts towards a norm: the heads or FTE of a role, by what they achieve. */
  countOf(role: Role, counting: Counting): Counted
}

/** The plan as it stands: its own drivers, and the establishment. */
export function standing({ postOf }: Pick<Establishment, 'postOf'>): World {
  return {
    valueOf: ({ value }) => value,
    postOf,
    countOf: (role, counting) => countOf(postOf(role), counting),
  }
}

/** Driver values by driver id; a driver that is not in it keeps its own. */
export type DriverValues = ReadonlyMap<string, Rational>

export interface Workloads {
  readonly rows: readonly WorkloadRow[]
  readonly faults: readonly Fault[]
  /** Sizes and judges one workload at other driver values: the ends of a stage. */
  at(row: WorkloadRow, values: DriverValues): WorkloadRow
  /** Sizes and judges one workload in another world: a month of a forecast. */
  in(row: WorkloadRow, world: World): WorkloadRow
  /**
   * Up to which whole value of a driver so much staff is enough, the other drivers at their upper ends: `to` null is
   * without end. Null where even 0 is too much, or the driver has no part in it.
   */
  carries(row: WorkloadRow, driver: Driver, staff: Rational): { readonly to: Rational | null } | null
}
