import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Fault, Forecast } from './model.js'
import { readAttrition } from './read-attrition.js'
import { readDrivers } from './read-drivers.js'
import { readFreezes } from './read-freeze.js'
import { readHires } from './read-hires.js'
import { readLeadTimes, readRamps } from './read-seats.js'
import { monthAt, type Reading } from './reading.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

const nothing: Forecast = { definition: null, faults: [] }

/** What the plan says about its months to come. Nothing is calculated here: that is for `orgplan forecast`. */
export function buildForecast(plan: PlanFile, { departments, drivers }: Needs, context: BuildContext): Forecast {
  const file = plan.forecast
  if (file === undefined) return nothing
  const faults: Fault[] = []
  const reading: Reading = { departments, context, faults }
  const attritionOf = readAttrition(file.attrition, '/forecast/attrition', reading)
  const leadTimeOf = readLeadTimes(file.leadTime, '/forecast/leadTime', reading)
  const rampOf = readRamps(file.ramp, '/forecast/ramp', reading)
  const isFrozen = readFreezes(file.freeze, '/forecast/freeze', reading)
  const start = monthAt(file.start, '/forecast/start', reading)
  if (start === undefined) return { definition: null, faults }
  const months = file.months ?? 12
  const started = { ...reading, start, months }
  const paths = readDrivers(file.drivers, '/forecast/drivers', drivers, started)
  const hires = readHires(file.hires, '/forecast/hires', started)
  return { definition: { start, months, paths, hires, attritionOf, leadTimeOf, rampOf, isFrozen }, faults }
}
