import type { Holds } from './holds.js'
import { ceil, compare, floor, fromInteger } from './rational.js'

/** The whole values of an interval, closed: above 20,000 is from 20,001 on. Null where there are none. */
export function wholeHolds({ from, fromOpen, to, toOpen }: Holds): Holds | null {
  const first = from === null ? null : fromInteger(fromOpen ? floor(from) + 1n : ceil(from))
  const last = to === null ? null : fromInteger(toOpen ? ceil(to) - 1n : floor(to))
  if (first !== null && last !== null && compare(first, last) > 0) return null
  return { from: first, fromOpen: false, to: last, toOpen: false }
}
