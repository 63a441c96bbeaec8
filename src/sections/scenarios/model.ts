import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'

/** One driver's range of a scenario that is a stage. */
export interface Stage {
  readonly scenario: string
  readonly driver: Name
  /** Where the range is written. */
  readonly pointer: Pointer
  /** Null is open: `at least` has only a lower end, `at most` only an upper one. */
  readonly range: { readonly from: Rational | null; readonly to: Rational | null }
}

export interface Scenario {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly extends: string | null
  /** The driver ranges that make it a stage; null where it is none. */
  readonly when: readonly Stage[] | null
  /** The day of a dated plan. */
  readonly day: string | null
}

export interface Scenarios {
  readonly all: readonly Scenario[]
  /** The scenario that is being looked at; null in the base. */
  readonly current: Scenario | null
  /** By driver id, in rising order of where they begin. */
  readonly stagesByDriver: ReadonlyMap<string, readonly Stage[]>
}
