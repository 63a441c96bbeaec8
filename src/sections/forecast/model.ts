import type { Reported } from '../../section/contract.js'
import type { DriverPath } from '../../staffing/driver-path.js'
import type { Month } from '../../staffing/months.js'
import type { Ramp } from '../../staffing/ramp.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'

/** Attrition of a role: the share of its heads at the start of a month that leaves in it, and how it is written. */
export interface Attrition {
  readonly monthly: Rational
  /** As it is written: `12% per year`. */
  readonly text: string
  /** How a longer period became a month; null where it is written by the month. */
  readonly convention: 'compound' | 'simple' | null
}

/** Heads of one role that start on the first day of a month, and stay or leave on the last day of another. */
export interface Hire {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly role: Role
  readonly heads: number
  readonly start: Month
  readonly end: Month | null
}

/** What the plan says about its months to come, resolved. */
export interface Definition {
  readonly start: Month
  readonly months: number
  /** By driver id; a driver that is not listed keeps its value. */
  readonly paths: ReadonlyMap<string, DriverPath>
  readonly hires: readonly Hire[]
  attritionOf(role: Role): Attrition | null
  /** Whole months from opening a requisition to the first day of work. */
  leadTimeOf(role: Role): number
  rampOf(role: Role): Ramp
  /** Nobody of the role starts in this month. */
  isFrozen(role: Role, month: Month): boolean
}

/** What is wrong with the definition, ready to be reported. */
export type Fault = Reported

export interface Forecast {
  /** Null where the plan has no forecast, or one without a start that can be read. */
  readonly definition: Definition | null
  readonly faults: readonly Fault[]
}
