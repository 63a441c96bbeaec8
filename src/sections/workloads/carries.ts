import { compare, fromInteger, type Rational } from '../../staffing/rational.js'
import type { Driver } from '../drivers/model.js'
import type { WorkloadRow } from './model.js'
import { sizeOf } from './size.js'

/** More than any driver counts: looked no further. */
const most = 1n << 60n

/**
 * The largest whole value of a driver at which a workload needs no more than `staff`, its other drivers at their upper
 * ends. Null where there is no such end, or where even 0 is too much.
 */
export function carriedDriver({ workload, drivers }: WorkloadRow, driver: Driver, staff: Rational): Rational | null {
  const upper = new Map(drivers.map(({ driver: one, value }) => [one, value?.to ?? null]))
  const fits = (value: bigint): boolean => {
    try {
      const size = sizeOf(workload, (one) => (one === driver ? fromInteger(value) : (upper.get(one) ?? null)))
      return size !== null && compare(size.fte, staff) <= 0
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
  if (!workload.drivers.includes(driver) || !fits(0n)) return null
  let low = 0n
  let high = 1n
  while (fits(high)) {
    low = high
    high *= 2n
    if (high > most) return null
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (fits(middle)) low = middle
    else high = middle
  }
  return fromInteger(low)
}
