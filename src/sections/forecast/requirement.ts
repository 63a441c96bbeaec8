import type { Severity } from '../../findings/finding.js'
import { add, fromInteger, type Rational, sub } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import { type Measured, type RatioRow, type RatioStatus, type Ratios, rowAt, rowKey } from '../ratios/model.js'
import type { WorkloadRow, Workloads, World } from '../workloads/model.js'

/** Something that asks for heads of some roles in every month: a ratio, or a workload. */
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
  /** What is counted of them. */
  readonly measure: 'heads' | 'fte'
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

/** Every ratio and every workload as a requirement, in plan order. */
export function requirementsOf(ratios: Ratios, workloads: Workloads): Requirement[] {
  return [
    ...ratios.rows.map((row) => ratioRequirement(row, ratios)),
    ...workloads.rows.map((row) => workloadRequirement(row, workloads)),
  ]
}

function ratioRequirement(row: RatioRow, ratios: Ratios): Requirement {
  const { ratio } = row
  return {
    id: rowKey(row),
    at: rowAt(ratio),
    subject: ratio.subject,
    norm: ratio.normText,
    severity: ratio.severity ?? 'error',
    roles: ratio.roles,
    measures: measuresOf(ratio.measured),
    measure: ratio.measure,
    required: (world) => requiredOf(ratios.in(row, world)),
  }
}

function workloadRequirement(row: WorkloadRow, workloads: Workloads): Requirement {
  const { workload } = row
  return {
    id: workload.id,
    at: workload.at,
    subject: workload.subject,
    norm: workload.work.model,
    severity: workload.severity ?? 'error',
    roles: workload.roles,
    measures: [],
    measure: workload.measure,
    required: (world) => {
      const then = workloads.in(row, world)
      const [first] = then.drivers
      const driver = first?.value ? { name: first.driver.name, ...first.value } : null
      return requiredBy(then, driver)
    },
  }
}

/** Whose heads a ratio is measured against. */
function measuresOf(measured: Measured): readonly Role[] {
  if (measured.by === 'heads') return measured.roles
  return measured.by === 'several' ? measured.parts.flatMap((part) => (part?.by === 'heads' ? part.roles : [])) : []
}

function requiredOf(row: RatioRow): Required {
  const name = nameOf(row.ratio.measured)
  const { driver } = row
  return requiredBy(row, driver === null || name === null ? null : { name, from: driver.from, to: driver.to })
}

type Judged = Pick<RatioRow | WorkloadRow, 'bandFrom' | 'bandTo' | 'actual' | 'held' | 'status'>

function requiredBy({ bandFrom, bandTo, actual, held, status }: Judged, driver: Required['driver']): Required {
  const realMin = bandTo?.realMin ?? null
  const staff = actual?.min ?? null
  return {
    driver,
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
  if (measured.by === 'nothing' || measured.by === 'several') return null
  return measured.by === 'driver' ? measured.driver.name : measured.name
}
