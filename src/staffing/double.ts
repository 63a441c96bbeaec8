import type { Rational } from './rational.js'

const bits = (n: bigint): number => (n < 0n ? -n : n).toString(16).length * 4

/**
 * The double next to an exact number, whatever the size of its parts: for probabilities and for JSON, never to decide a
 * head count.
 */
export function toDouble({ n, d }: Rational): number {
  const beyond = Math.max(bits(n), bits(d)) - 1000
  if (beyond <= 0) return Number(n) / Number(d)
  const shift = BigInt(beyond)
  return Number(n >> shift) / Number(d >> shift)
}

/** A number as two whole ones that need not be in lowest terms; the second is positive. */
export type Quotient = readonly [n: bigint, d: bigint]

/**
 * Whether a value that was calculated in doubles is at most an exact limit. Nearer to it than rounding can tell, the
 * value itself decides, as `exact` gives it; null where it has no exact form (then it never equals the limit either).
 */
export function isAtMost(value: number, limit: Rational, exact: () => Quotient | null): boolean {
  const bound = toDouble(limit)
  if (Math.abs(value - bound) > 1e-9 * Math.abs(bound)) return value <= bound
  const known = exact()
  return known === null ? value <= bound : known[0] * limit.d <= limit.n * known[1]
}
