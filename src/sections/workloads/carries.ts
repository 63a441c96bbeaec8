import { compare, fromInteger, type Rational } from '../../staffing/rational.js'
import type { Driver } from '../drivers/model.js'
import type { WorkloadRow } from './model.js'
import { sizeOf } from './size.js'

/** More than any driver counts: looked no further. */
const most = 1n << 60n

/** `Workloads.carries`: found by doubling and halving, as more of a driver never needs fewer people. */
export function carriedDriver(
  { workload, drivers }: WorkloadRow,
  driver: Driver,
  staff: Rational,
): { readonly to: Rational | null } | null {
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
    if (high > most) return { to: null }
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (fits(middle)) low = middle
    else high = middle
  }
  return { to: fromInteger(low) }
}
