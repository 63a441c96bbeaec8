import { add, fromInteger, mul, one, pow, type Rational } from './rational.js'

/** D0 (1 + g t): the same amount every period. `periods` is whole; RangeError if not. Exact, never rounded. */
export function linearGrowth(start: Rational, rate: Rational, periods: number): Rational {
  return mul(start, add(one, mul(rate, fromInteger(periods))))
}

/** D0 (1 + g)^t: the same share of the last value every period. `periods` is whole; RangeError if not. Exact. */
export function compoundGrowth(start: Rational, rate: Rational, periods: number): Rational {
  return mul(start, pow(add(one, rate), periods))
}
