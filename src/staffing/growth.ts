import { add, fromInteger, mul, one, pow, type Rational, rational, sub } from './rational.js'
import { rootBelow } from './root.js'

/** D0 (1 + g t): the same amount every period. `periods` is whole; RangeError if not. Exact, never rounded. */
export function linearGrowth(start: Rational, rate: Rational, periods: number): Rational {
  return mul(start, add(one, mul(rate, fromInteger(periods))))
}

/** D0 (1 + g)^t: the same share of the last value every period. `periods` is whole; RangeError if not. Exact. */
export function compoundGrowth(start: Rational, rate: Rational, periods: number): Rational {
  return mul(start, pow(add(one, rate), periods))
}

/**
 * D0 (1 + g)^(t/k) after `t` months at a rate of `k` months: exact after whole periods, in between by the root, cut
 * after 24 decimal places. StaffingError `negative` for a rate below -1; RangeError if `t` or `k` is not whole.
 */
export function compoundMonths(start: Rational, rate: Rational, k: number, t: number): Rational {
  const rest = t % k
  const whole = compoundGrowth(start, rate, (t - rest) / k)
  return rest === 0 ? whole : mul(whole, rootBelow(pow(add(one, rate), rest), k))
}

/** What a step or a table says of a month; `at` counts months from the start. */
export interface GrowthStep {
  readonly at: number
  readonly change: Rational
  /** The change is a share of the value before, else an amount. */
  readonly isShare: boolean
}

/** The value after the steps up to month `t`, each taken of the value before it. Exact. `steps` rise. */
export function steppedGrowth(start: Rational, steps: readonly GrowthStep[], t: number): Rational {
  return steps
    .filter(({ at }) => at <= t)
    .reduce((value, { change, isShare }) => (isShare ? mul(value, add(one, change)) : add(value, change)), start)
}

export interface TablePoint {
  readonly at: number
  readonly value: Rational
}

/**
 * The value of a table at month `t`: that of the last point up to then (`step`), or on the straight line to the next
 * one. Null before the first point. `points` rise. Exact.
 */
export function tableValue(points: readonly TablePoint[], between: 'step' | 'linear', t: number): Rational | null {
  const last = points.findLast(({ at }) => at <= t)
  if (last === undefined) return null
  const next = points.find(({ at }) => at > t)
  if (between === 'step' || next === undefined) return last.value
  const part = rational(t - last.at, next.at - last.at)
  return add(last.value, mul(part, sub(next.value, last.value)))
}
