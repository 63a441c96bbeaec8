import { notNegative } from './rates.js'
import { type Rational, rational } from './rational.js'

/** Enough that no head ever hangs on the rest: a plan of 10^9 heads is off by less than 10^-12 heads in a century. */
const places = 24

/** The largest whole number whose `k`-th power is not above `x`, by Newton's method from above. */
function wholeRoot(x: bigint, k: bigint): bigint {
  if (x < 2n) return x
  let root = 1n << (BigInt(x.toString(2).length) / k + 1n)
  for (;;) {
    const next = ((k - 1n) * root + x / root ** (k - 1n)) / k
    if (next >= root) return root
    root = next
  }
}

/**
 * The `k`-th root of a number that is not negative, cut after 24 decimal places: exact where it ends by then, else just
 * below. Irrational rates are fixed with it once; all arithmetic after that is exact. StaffingError `negative`;
 * RangeError if `k` is not a whole number above zero.
 */
export function rootBelow(x: Rational, k: number): Rational {
  if (!Number.isSafeInteger(k) || k < 1) throw new RangeError(`not a root: ${k}`)
  const { n, d } = notNegative(x)
  const scale = 10n ** BigInt(places)
  return rational(wholeRoot((n * scale ** BigInt(k)) / d, BigInt(k)), scale)
}
