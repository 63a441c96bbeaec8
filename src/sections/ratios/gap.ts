import { isWithin } from '../../staffing/holds.js'
import { ceil, compare, floor, fromInteger, max, type Rational, sub, zero } from '../../staffing/rational.js'
import type { RatioRow } from './model.js'

/** What a row asks for, in whole heads or, where FTE are measured, exactly; null is without limit. */
export interface Required {
  readonly min: Rational
  readonly max: Rational | null
}

/** The least at the driver's upper end, the most at its lower end (decision R3). Null where the row has no band. */
export function requiredOf({ ratio, bandFrom, bandTo }: RatioRow): Required | null {
  if (bandFrom === null || bandTo === null) return null
  const most = bandFrom.headsMax === null ? null : fromInteger(bandFrom.headsMax)
  if (ratio.measure === 'heads') return { min: fromInteger(bandTo.headsMin), max: most }
  // An FTE may reach the exact maximum, or the whole person that no division avoids.
  return { min: bandTo.realMin, max: most === null || bandFrom.realMax === null ? null : max(bandFrom.realMax, most) }
}

/**
 * What is missing to the least of the nearest plan (`under`), or too much for the most (`over`); else 0. A hat counts
 * only as long as another counted role can take the seats: with a seat of its own it is none.
 */
export function gapOf(row: RatioRow): Rational {
  const required = requiredOf(row)
  if (row.actual === null || required === null) return zero
  const { min: least, max: most } = row.actual
  if (row.status === 'under') {
    const hats = row.counted.every((one) => one.hat) ? 0 : row.held
    return sub(sub(required.min, most ?? least), fromInteger(hats))
  }
  return row.status === 'over' && required.max !== null ? sub(least, required.max) : zero
}

/** A driver value at which the plan would hold; `open` means that it must lie beyond the value itself. */
export interface Way {
  readonly value: Rational
  readonly open: boolean
}

/** How far the driver would have to fall for too few, or to rise for too many. Null where that is no way out. */
export function wayOf({ ratio, status, driver, holds }: RatioRow): Way | null {
  if (ratio.measured.by !== 'driver' || driver === null || holds === null) return null
  if (compare(driver.from, driver.to) !== 0) return null
  const [end, open] = status === 'under' ? [holds.to, holds.toOpen] : [holds.from, holds.fromOpen]
  if ((status !== 'under' && status !== 'over') || end === null) return null
  // Users come whole where they are stated whole.
  const whole = fromInteger(status === 'under' ? floor(end) : ceil(end))
  const value = driver.from.d === 1n && !open && isWithin(holds, whole) ? whole : end
  // Where a norm holds in several stretches, the nearest may lie on the other side.
  if (compare(value, driver.from) === (status === 'under' ? 1 : -1)) return null
  return value.n === 0n ? null : { value, open }
}
