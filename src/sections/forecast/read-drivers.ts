import type { PlanFile } from '../../generated/plan.js'
import { entriesOf } from '../../section/entries.js'
import { type DriverPath, driverAt } from '../../staffing/driver-path.js'
import type { GrowthStep, TablePoint } from '../../staffing/growth.js'
import { monthText } from '../../staffing/months.js'
import { readNumber } from '../../staffing/number.js'
import { type PeriodicRate, readPeriodicRate } from '../../staffing/periodic-rate.js'
import { compare, fromInteger, one } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Driver, Drivers } from '../drivers/model.js'
import { belowZero, growsAbsurdly, misspelt, notAChange, notAGrowth, oneWay, shrinksAway } from './faults.js'
import { monthAhead, monthAt, type StartedReading } from './reading.js'

type CourseFiles = NonNullable<NonNullable<PlanFile['forecast']>['drivers']>
type CourseFile = Exclude<CourseFiles[string], string>

/** More than can be meant, and few enough that every norm can still be counted. */
const most = fromInteger(10n ** 15n)

/** How each driver goes on, by driver id. */
export function readDrivers(
  files: CourseFiles | undefined,
  at: Pointer,
  drivers: Drivers,
  reading: StartedReading,
): ReadonlyMap<string, DriverPath> {
  const paths = new Map<string, DriverPath>()
  for (const [reference, file] of entriesOf(files)) {
    const pointer = childPointer(at, reference)
    const found = reading.context.names.resolve(reference, ['driver'], pointer)
    const driver = found.is === 'found' ? drivers.get(found.named.path) : undefined
    const path = typeof file === 'string' ? growth(file, pointer, 'compound', reading) : course(file, pointer, reading)
    if (driver === undefined || path === undefined) continue
    if (holds(path, driver, pointer, reading)) paths.set(driver.id, path)
  }
  return paths
}

function course(file: CourseFile, at: Pointer, reading: StartedReading): DriverPath | undefined {
  const ways = [file.growth, file.steps, file.table].filter((way) => way !== undefined)
  if (ways.length !== 1) {
    reading.faults.push({ said: oneWay({}), pointer: at, on: 'key' })
    return undefined
  }
  if (file.growth !== undefined) return growth(file.growth, `${at}/growth`, file.mode ?? 'compound', reading)
  if (file.steps !== undefined) return { is: 'steps', steps: steps(file.steps, `${at}/steps`, reading) }
  return { is: 'table', points: points(file.table, `${at}/table`, reading), between: file.between ?? 'step' }
}

function growth(
  text: string,
  pointer: Pointer,
  mode: 'compound' | 'linear',
  { faults }: StartedReading,
): DriverPath | undefined {
  const read = readPeriodicRate(text)
  if (!read.ok) {
    faults.push(misspelt({ said: notAGrowth({ text }), pointer }, read.suggestion))
    return undefined
  }
  if (takesAll(read.value)) {
    faults.push({ said: shrinksAway({ text }), pointer })
    return undefined
  }
  return { is: 'growth', rate: read.value, mode }
}

const takesAll = ({ amount, isShare }: PeriodicRate): boolean =>
  isShare && compare(amount, { n: -one.n, d: one.d }) <= 0

function steps(file: NonNullable<CourseFile['steps']>, at: Pointer, reading: StartedReading): GrowthStep[] {
  const found: GrowthStep[] = []
  for (const [key, value] of entriesOf(file)) {
    const pointer = childPointer(at, key)
    const month = monthAhead(key, pointer, reading, 'key')
    const text = String(value)
    const read = readNumber(text)
    if (!read.ok) reading.faults.push(misspelt({ said: notAChange({ text }), pointer }, read.suggestion))
    else if (month !== undefined) {
      found.push({ at: month - reading.start, change: read.value, isShare: text.normalize('NFKC').includes('%') })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

function points(file: CourseFile['table'], at: Pointer, reading: StartedReading): TablePoint[] {
  const found: TablePoint[] = []
  for (const [key, value] of entriesOf(file)) {
    const month = monthAt(key, childPointer(at, key), reading, 'key')
    const read = readNumber(String(value))
    if (month !== undefined && read.ok) found.push({ at: month - reading.start, value: read.value })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** False, and a fault, where the driver falls below zero or out of sight within the forecast. */
function holds(path: DriverPath, driver: Driver, pointer: Pointer, { start, months, faults }: StartedReading): boolean {
  const [low, high] = [driver.value?.from ?? null, driver.value?.to ?? null]
  for (let t = 0; t < months; t++) {
    const least = driverAt(path, low, t)
    const largest = driverAt(path, high, t)
    const said =
      least !== null && least.n < 0n ? belowZero : largest !== null && compare(largest, most) > 0 ? growsAbsurdly : null
    if (said === null) continue
    faults.push({ said: said({ driver: driver.id, month: monthText(start + t) }), pointer })
    return false
  }
  return true
}
