import type { Severity } from '../../findings/finding.js'
import { add, fromInteger, type Rational, sub } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import type { Measured, RatioRow, RatioStatus, Ratios, World } from '../ratios/model.js'

/** Something that asks for heads of some roles in every month, whatever it is: here a ratio. */
export interface Requirement {
  readonly id: string
  readonly at: Pointer
  /** The role's title where one role is counted, else its own name. */
  readonly subject: Name
  /** In one line, as it is written. */
  readonly norm: string
  readonly severity: Severity
  /** Whose heads it asks for. */
  readonly roles: readonly Role[]
  /** Whose heads it is measured against, if any. */
  readonly measures: readonly Role[]
  required(world: World): Required
}

/** What is required in one month, and how the month stands. */
export interface Required {
  /** What it is measured by then; null where nothing is, or where it has no value. */
  readonly driver: { readonly name: Name; readonly from: Rational; readonly to: Rational } | null
  /** The band, exactly and in whole heads. Null without a band, or without a maximum. */
  readonly realMin: Rational | null
  readonly realMax: Rational | null
  readonly headsMin: number | null
  readonly headsMax: number | null
  /** What counts: productive FTE. Null where it is not stated. */
  readonly actual: Rational | null
  /** Hats that make up for what is missing. */
  readonly held: number
  /** Actual and hats less the real minimum: negative is what is missing. */
  readonly gap: Rational | null
  readonly status: RatioStatus
}

/** Every ratio as a requirement, in plan order. */
export function ratioRequirements(ratios: Ratios): Requirement[] {
  return ratios.rows.map((row) => ({
    id: row.ratio.id,
    at: row.ratio.at,
    subject: row.ratio.subject,
    norm: row.ratio.normText,
    severity: row.ratio.severity ?? 'error',
    roles: row.ratio.roles,
    measures: row.ratio.measured.by === 'heads' ? row.ratio.measured.roles : [],
    required: (world) => requiredOf(ratios.in(row, world)),
  }))
}

function requiredOf({ ratio, driver, bandFrom, bandTo, actual, held, status }: RatioRow): Required {
  const name = nameOf(ratio.measured)
  const realMin = bandTo?.realMin ?? null
  const staff = actual?.min ?? null
  return {
    driver: driver === null || name === null ? null : { name, from: driver.from, to: driver.to },
    realMin,
    realMax: bandFrom?.realMax ?? null,
    headsMin: bandTo?.headsMin ?? null,
    headsMax: bandFrom?.headsMax ?? null,
    actual: staff,
    held,
    /** Asked for by few, and dear. */
    get gap() {
      return staff === null || realMin === null ? null : sub(add(staff, fromInteger(held)), realMin)
    },
    status,
  }
}

function nameOf(measured: Measured): Name | null {
  if (measured.by === 'nothing') return null
  return measured.by === 'driver' ? measured.driver.name : measured.name
}
