import type { Rational } from '../../staffing/rational.js'
import type { Spans } from '../../staffing/span.js'
import type { Role } from '../departments/model.js'

/** One role in the solid lines. Dotted lines and committees are no part of it. */
export interface ReportingLine {
  readonly role: Role
  /** The role it sits under: hats are seen through to their holder. Null at the top, in a circle, or if unresolved. */
  readonly boss: Role | null
  readonly directReports: readonly Role[]
  /** Counted from the top, which is 1; null for hats and in circles. */
  readonly layer: number | null
  /** Heads of the line: planned, else the least stated; null where nothing is stated. */
  readonly heads: number | null
  /** Heads that report to it, as far as stated. */
  readonly reports: number
  /** reports ÷ heads; null where the line leads nobody or has no stated heads. */
  readonly span: Rational | null
}

export interface Reporting {
  /** Every role, in plan order. */
  readonly lines: readonly ReportingLine[]
  /** Seats that report to nobody. */
  readonly roots: readonly Role[]
  readonly layers: number
  /**
   * Over the heads that are stated: a role without a number counts in the lines but in no average. Posts go by the
   * pointer of their role. Null where lines lead nowhere.
   */
  readonly spans: Spans | null
  lineOf(role: Role): ReportingLine
}
