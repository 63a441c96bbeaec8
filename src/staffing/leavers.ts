import { type Rational, toHeads } from './rational.js'

/** Months that heads were there at the start of, summed since the start of a forecast, and how many of them have left. */
export interface Leaving {
  readonly headMonths: number
  readonly left: number
}

export const nobodyLeft: Leaving = { headMonths: 0, left: 0 }

/**
 * One more month: `rate` of the heads at its start is expected to leave. Whole leavers are the expected total rounded
 * half-up, less those of the months before: 10 people at 2% a month lose 2 in a year, where rounding each month alone
 * loses none. Exact: as the rate is the same every month, the total is the rate times the head months.
 */
export function leave(before: Leaving, opening: number, { n, d }: Rational): Leaving {
  const headMonths = before.headMonths + opening
  return { headMonths, left: toHeads((2n * n * BigInt(headMonths) + d) / (2n * d)) }
}
