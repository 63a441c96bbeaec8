import fc from 'fast-check'
import { type Rational, rational } from '../../src/staffing/rational.js'

/** Any exact number, also far beyond 2^53. */
export const anyRational: fc.Arbitrary<Rational> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((n) => rational(n)),
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1000 })).map(([n, d]) => rational(n, d)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
    .map(([n, d]) => rational(n, d)),
)

/** A quantity of a plan: not negative, with a small denominator, as rates, FTE and drivers are. */
export function quantity(most: number): fc.Arbitrary<Rational> {
  return fc
    .tuple(fc.integer({ min: 0, max: most }), fc.constantFrom(1, 1, 1, 2, 3, 4, 10, 7))
    .map(([n, d]) => rational(n, d))
}

export function positiveQuantity(most: number): fc.Arbitrary<Rational> {
  return quantity(most).filter((x) => x.n > 0n)
}
