import { add, compare, fromInteger, type Rational } from '../../staffing/rational.js'
import type { WorkloadRow, Workloads } from '../workloads/model.js'
import type { Scenarios, Stage } from './model.js'

/** A workload that the plan carries at the driver value of a stage, but not at the end of its range. */
export interface WorkloadBreak {
  readonly row: WorkloadRow
  readonly stage: Stage
  /** The driver value at the end. */
  readonly value: Rational
  readonly required: Rational
  /** The staff that falls short, hats included. */
  readonly staff: Rational
  /** The last whole driver value that it carries. */
  readonly breaks: Rational | null
}

/** Decision R3: which workloads outgrow the plan of the stage that is looked at before its range ends. */
export function workloadBreaks(scenarios: Scenarios, workloads: Workloads): WorkloadBreak[] {
  return (scenarios.current?.when ?? []).flatMap((stage) => {
    const value = stage.range.to
    return value === null ? [] : workloads.rows.flatMap((row) => breakOf(row, stage, value, workloads) ?? [])
  })
}

function breakOf(row: WorkloadRow, stage: Stage, value: Rational, workloads: Workloads): WorkloadBreak | undefined {
  const driver = row.workload.drivers.find((one) => one.id === stage.driver.id)
  if (driver === undefined || row.actual === null || row.bandTo === null) return undefined
  const staff = add(row.actual.min, fromInteger(row.held))
  const { bandTo: end } = workloads.at(row, new Map([[driver.id, value]]))
  const isShort = (least: Rational): boolean => compare(staff, least) < 0
  if (end === null || !isShort(end.realMin) || isShort(row.bandTo.realMin)) return undefined
  const required = row.workload.measure === 'fte' ? end.realMin : fromInteger(end.headsMin)
  return { row, stage, value, required, staff, breaks: workloads.carries(row, driver, staff)?.to ?? null }
}
