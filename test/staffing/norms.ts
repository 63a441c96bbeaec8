import fc from 'fast-check'
import type { Norm } from '../../src/staffing/ratio.js'
import { compare, type Rational, rational } from '../../src/staffing/rational.js'
import { positiveQuantity, quantity } from './arbitrary.js'

/** Two quantities in order, the larger one open at times. */
const ends = (most: number): fc.Arbitrary<{ low: Rational; high: Rational | null }> =>
  fc.tuple(quantity(most), fc.option(quantity(most), { freq: 4 })).map(([a, b]) => {
    if (b === null) return { low: a, high: null }
    return compare(a, b) > 0 ? { low: b, high: a } : { low: a, high: b }
  })

const per = positiveQuantity(500)
const shareOf = fc.constantFrom('others', 'all' as const)
const hundredths = fc.integer({ min: 0, max: 99 }).map((n) => rational(n, 100))

/** Every kind of norm, with ranges, single numbers, open maxima and zero rates. */
export const anyNorm: fc.Arbitrary<Norm> = fc.oneof(
  fc.tuple(ends(20), per).map(([range, k]): Norm => ({ is: 'density', ...range, per: k })),
  fc.tuple(quantity(20), per).map(([a, k]): Norm => ({ is: 'density', low: a, high: a, per: k })),
  fc
    .tuple(ends(20), per, fc.constantFrom('started', 'full' as const))
    .map(([range, k, blocks]): Norm => ({ is: 'block', ...range, per: k, blocks })),
  fc
    .tuple(positiveQuantity(9), fc.option(quantity(300)), fc.option(positiveQuantity(300)))
    .filter(([, low, high]) => low === null || high === null || compare(low, high) <= 0)
    .map(([count, low, high]): Norm => ({ is: 'capacity', count, low, high })),
  fc
    .tuple(hundredths, fc.option(hundredths), shareOf)
    .map(([low, high, of]): Norm => ({ is: 'share', low, high, of: of as 'others' | 'all' })),
  ends(60).map((range): Norm => ({ is: 'absolute', ...range })),
)
