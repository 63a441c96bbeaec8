import { compoundMonths, type GrowthStep, linearGrowth, steppedGrowth, type TablePoint, tableValue } from './growth.js'
import type { PeriodicRate } from './periodic-rate.js'
import { add, div, fromInteger, mul, type Rational, rational } from './rational.js'

/** How a driver goes on from its value at the start; months count from 0. Steps and points rise. */
export type DriverPath =
  | { readonly is: 'growth'; readonly rate: PeriodicRate; readonly mode: 'compound' | 'linear' }
  | { readonly is: 'steps'; readonly steps: readonly GrowthStep[] }
  | { readonly is: 'table'; readonly points: readonly TablePoint[]; readonly between: 'step' | 'linear' }

/**
 * The driver in month `t` (the first is 0), exact but for parts of a compound period (see `compoundMonths`). It may
 * come out below zero where the path falls. Null where there is no value at the start and the table has not begun.
 */
export function driverAt(path: DriverPath, start: Rational | null, t: number): Rational | null {
  if (path.is === 'table') {
    const first = path.points[0]
    const from = start === null || first === undefined || first.at <= 0 ? [] : [{ at: 0, value: start }]
    return tableValue([...from, ...path.points], path.between, t)
  }
  if (start === null) return null
  if (path.is === 'steps') return steppedGrowth(start, path.steps, t)
  const { amount, isShare, months } = path.rate
  if (!isShare) return add(start, mul(amount, rational(t, months)))
  if (path.mode === 'linear') return linearGrowth(start, div(amount, fromInteger(months)), t)
  return compoundMonths(start, amount, months, t)
}
