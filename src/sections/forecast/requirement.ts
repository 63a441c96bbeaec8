import type { Severity } from '../../findings/finding.js'
import { add, fromInteger, type Rational, sub } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import {
  type Measured,
  type MeasuredOne,
  type RatioRow,
  type RatioStatus,
  type Ratios,
  rowAt,
  rowKey,
} from '../ratios/model.js'
import type { WorkloadRow, Workloads, World } from '../workloads/model.js'

/** Something that asks for heads of some roles in every month: a ratio, or a workload. */
export interface Requirement {
  readonly is: 'ratio' | 'workload'
  readonly id: string
  /** Its own name. */
  readonly name: Name
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

/** A driver, or the heads that something is measured against, in one month. */
export interface MeasuredBy {
  readonly name: Name
  readonly from: Rational
  readonly to: Rational
}

/** What is required in one month, and how the month stands. */
export interface Required {
  /** What it is measured by then; none where nothing is. Those without a value are left out. */
  readonly drivers: readonly MeasuredBy[]
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
    is: 'ratio',
    id: rowKey(row),
    name: ratio.name,
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
    is: 'workload',
    id: workload.id,
    name: workload.name,
    at: workload.at,
    subject: workload.subject,
    norm: workload.work.model,
    severity: workload.severity ?? 'error',
    roles: workload.roles,
    measures: [],
    measure: workload.measure,
    required: (world) => {
      const then = workloads.in(row, world)
      const drivers = then.drivers.map(({ driver, value }) => measuredBy(driver.name, value))
      return requiredBy(then, drivers.flat())
    },
  }
}

/** Whose heads a ratio is measured against. */
function measuresOf(measured: Measured): readonly Role[] {
  if (measured.by === 'heads') return measured.roles
  return measured.by === 'several' ? measured.parts.flatMap((part) => (part?.by === 'heads' ? part.roles : [])) : []
}

function requiredOf(row: RatioRow): Required {
  const { measured } = row.ratio
  if (measured.by === 'nothing') return requiredBy(row, [])
  if (measured.by !== 'several') return requiredBy(row, measuredBy(nameOf(measured), row.driver))
  const parts = measured.parts.map((part, i) => (part === null ? [] : measuredBy(nameOf(part), row.values[i] ?? null)))
  return requiredBy(row, parts.flat())
}

type Value = { readonly from: Rational; readonly to: Rational }

const measuredBy = (name: Name, value: Value | null): MeasuredBy[] =>
  value === null ? [] : [{ name, from: value.from, to: value.to }]

type Judged = Pick<RatioRow | WorkloadRow, 'bandFrom' | 'bandTo' | 'actual' | 'held' | 'status'>

function requiredBy({ bandFrom, bandTo, actual, held, status }: Judged, drivers: Required['drivers']): Required {
  const realMin = bandTo?.realMin ?? null
  const staff = actual?.min ?? null
  return {
    drivers,
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

const nameOf = (measured: MeasuredOne): Name => (measured.by === 'driver' ? measured.driver.name : measured.name)
