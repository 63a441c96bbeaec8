import { type Band, bandOf } from '../../staffing/band.js'
import { add, compare, fromInteger, type Rational } from '../../staffing/rational.js'
import type { Driver } from '../drivers/model.js'
import { countedStaff, type Span } from '../establishment/model.js'
import type {
  DriverOfWork,
  DriverValues,
  Size,
  Skipped,
  Workload,
  WorkloadRow,
  WorkloadStatus,
  World,
} from './model.js'
import { sizeOf } from './size.js'

/** Sizes and judges a workload in a world (decisions R2, R3). `values` replace drivers' own. */
export function judge(workload: Workload, world: World, values?: DriverValues): WorkloadRow {
  const { lacking, ...staff } = countedStaff(workload, world)
  const drivers = workload.drivers.map((driver) => ({ driver, value: valueAt(driver, world, values) }))
  const sizes = sizesAt(workload, drivers)
  const skipped: Skipped | null = lacking ?? (typeof sizes === 'string' ? sizes : null)
  const { from, to } = typeof sizes === 'string' ? { from: null, to: null } : sizes
  const bandTo = to?.band ?? null
  return {
    workload,
    ...staff,
    drivers,
    sizeFrom: from?.size ?? null,
    sizeTo: to?.size ?? null,
    bandFrom: from?.band ?? null,
    bandTo,
    status: staff.actual === null || bandTo === null ? 'skipped' : statusOf(staff.actual, staff.held, bandTo.realMin),
    skipped,
  }
}

function valueAt(driver: Driver, world: World, values: DriverValues | undefined): DriverOfWork['value'] {
  const given = values?.get(driver.id)
  return given === undefined ? world.valueOf(driver) : { from: given, to: given }
}

interface Sized {
  readonly size: Size
  readonly band: Band
}

/** At the lower and the upper ends of the drivers; or why there is no answer. */
function sizesAt(
  workload: Workload,
  drivers: readonly DriverOfWork[],
): { readonly from: Sized; readonly to: Sized } | 'driver' | 'too-many' {
  const at = (end: 'from' | 'to'): Sized | null => {
    const size = sizeOf(workload, (driver) => drivers.find((one) => one.driver === driver)?.value?.[end] ?? null)
    return size === null ? null : { size, band: bandOf(size.fte, null) }
  }
  try {
    const to = at('to')
    if (to === null) return 'driver'
    const isOne = drivers.every(({ value }) => value !== null && compare(value.from, value.to) === 0)
    return { from: isOne ? to : (at('from') ?? to), to }
  } catch (error) {
    if (error instanceof RangeError) return 'too-many'
    throw error
  }
}

/** A workload is a minimum: `under` where even the most that is planned is too little. Hats make up one each. */
function statusOf(actual: Span, held: number, least: Rational): WorkloadStatus {
  const isShort = (staff: Rational | null, hats: number): boolean =>
    staff !== null && compare(add(staff, fromInteger(hats)), least) < 0
  if (isShort(actual.max, held)) return 'under'
  if (isShort(actual.min, held)) return 'depends'
  return isShort(actual.min, 0) ? 'covered' : 'ok'
}
