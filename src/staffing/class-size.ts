import { notNegative, positive } from './rates.js'
import { ceil, div, fromInteger, type Rational, toHeads, zero } from './rational.js'

export interface Classes {
  readonly classes: number
  /** Pupils in a class on average, exact; 0 without pupils. */
  readonly average: Rational
  /** As even as whole pupils allow, larger classes first. */
  readonly sizes: readonly number[]
}

/**
 * Maimonides' rule: the fewest classes of at most `cap` pupils, ceil(e/cap), filled evenly: 41 pupils at 40 make classes
 * of 21 and 20. Both are whole numbers. StaffingError `zero_divisor`, `negative`.
 */
export function evenClasses(pupils: number, cap: number): Classes {
  const all = notNegative(fromInteger(pupils))
  const classes = toHeads(ceil(div(all, positive(fromInteger(cap)))))
  if (classes === 0) return { classes, average: zero, sizes: [] }
  const small = Math.floor(pupils / classes)
  const larger = pupils % classes
  const sizes = Array.from({ length: classes }, (_, i) => (i < larger ? small + 1 : small))
  return { classes, average: div(all, fromInteger(classes)), sizes }
}
