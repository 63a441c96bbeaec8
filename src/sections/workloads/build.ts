import type { PlanFile, Workload as WorkloadFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readNumber } from '../../staffing/number.js'
import type { Rational } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import { countedRoles, type Departments, type Role, type SelectorValue, selectorText } from '../departments/model.js'
import type { Driver, Drivers } from '../drivers/model.js'
import { type Establishment, standardOf } from '../establishment/model.js'
import { carriedDriver } from './carries.js'
import { defineQueue } from './define-queue.js'
import { defineWork } from './define-work.js'
import { judge } from './judge.js'
import { foreignKeys, keysOfModel } from './keys.js'
import { type CountedWork, type Fault, type Queue, standing, type Workload, type Workloads } from './model.js'
import { Reading } from './written.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
  readonly establishment: Establishment
}

/** Every workload of the plan, sized and judged. */
export function buildWorkloads(plan: PlanFile, needs: Needs, context: BuildContext): Workloads {
  const world = standing(needs.establishment)
  const faults: Fault[] = []
  const fullTime = fullTimeHours(plan)
  const workloads = entriesOf(plan.workloads).flatMap(([id, file]) => {
    const reading = new Reading(file.model, faults, needs.drivers, context)
    return define(id, childPointer('/workloads', id), file, fullTime, needs, context, reading) ?? []
  })
  return {
    rows: workloads.map((workload) => judge(workload, world)),
    faults,
    at: (row, values) => judge(row.workload, world, values),
    in: (row, other) => judge(row.workload, other),
    carries: carriedDriver,
  }
}

/** Hours a week of one full-time post; null where they are not stated. */
function fullTimeHours({ organization }: PlanFile): Rational | null {
  const read = readNumber(String(organization.fullTimeHours ?? ''))
  return read.ok && read.value.n > 0n ? read.value : null
}

function define(
  id: string,
  at: Pointer,
  file: WorkloadFile,
  fullTime: Rational | null,
  { departments }: Needs,
  context: BuildContext,
  reading: Reading,
): Workload | undefined {
  const roles = workers(id, at, file, departments, context, reading)
  const work = isComplete(file, at, reading) ? workOf(file, at, fullTime, reading, context) : undefined
  if (roles === undefined || work === undefined) return undefined
  const standard = standardOf(id, at, file, { of: selectorText(file.of ?? id), roles }, context)
  return { ...standard, work, drivers: driversOf(work) }
}

/** Who does the work; undefined where that is nobody. */
function workers(
  id: string,
  at: Pointer,
  { of }: WorkloadFile,
  departments: Departments,
  context: BuildContext,
  reading: Reading,
): readonly Role[] | undefined {
  const roles = countedRoles(id, at, of as SelectorValue | undefined, departments, context.names)
  if (roles === 'role') return reading.fault('role', at, id, { on: 'key' })
  if (roles === 'empty-selector') return reading.fault('empty-selector', `${at}/of`, selectorText(of ?? id))
  return roles ?? undefined
}

/** Whether the model has the keys that it needs, and no others. */
function isComplete(file: WorkloadFile, at: Pointer, reading: Reading): boolean {
  const { needs, targets } = keysOfModel[file.model]
  const missing = needs.filter((key) => file[key] === undefined)
  for (const key of missing) reading.fault('missing', at, key, { on: 'key', key })
  const hasTarget = targets.length === 0 || targets.some((key) => file[key] !== undefined)
  if (!hasTarget) reading.fault('no-target', at, targets.join(', '), { on: 'key' })
  if (file.levelOf !== undefined && file.target === undefined && hasTarget) {
    reading.fault('missing', at, 'target', { on: 'key', key: 'target' })
  }
  const foreign = foreignKeys(file)
  for (const key of foreign) reading.fault('foreign', `${at}/${key}`, key, { on: 'key' })
  return missing.length === 0 && hasTarget && foreign.length === 0
}

function workOf(
  file: WorkloadFile,
  at: Pointer,
  fullTime: Rational | null,
  reading: Reading,
  context: BuildContext,
): Queue | CountedWork | undefined {
  return file.model === 'wisn' ? defineWork(file, at, reading, context) : defineQueue(file, at, fullTime, reading)
}

function driversOf(work: Queue | CountedWork): readonly Driver[] {
  const flows = work.model === 'wisn' ? work.activities.map(({ volume }) => volume) : [work.arrivals]
  return [...new Set(flows.flatMap(({ per }) => per?.driver ?? []))]
}
