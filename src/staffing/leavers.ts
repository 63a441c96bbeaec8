import { add, floor, fromInteger, mul, type Rational, rational, toHeads, zero } from './rational.js'

/** Expected leavers since the start of a forecast, and how many whole people of them have left. */
export interface Leaving {
  readonly expected: Rational
  readonly left: number
}

export const nobodyLeft: Leaving = { expected: zero, left: 0 }

/**
 * One more month: `rate` of the heads at its start is expected to leave. Whole leavers are the total rounded half-up,
 * less those of the months before: 10 people at 2% a month lose 2 in a year, where rounding each month alone loses none.
 */
export function leave(before: Leaving, opening: number, rate: Rational): Leaving {
  const expected = add(before.expected, mul(rate, fromInteger(opening)))
  return { expected, left: toHeads(floor(add(expected, rational(1, 2)))) }
}
