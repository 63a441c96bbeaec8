import { compare, type Rational, rational, sum } from './rational.js'

/** A value that stands for `count` like ones. */
export interface Weighted {
  readonly value: Rational
  /** A whole number, 0 or more. */
  readonly count: number
}

/** The value in the middle, the mean of the two middle ones where their number is even; null of nothing. */
export function median(values: readonly Weighted[]): Rational | null {
  const rising = values.toSorted((a, b) => compare(a.value, b.value))
  const total = rising.reduce((all, { count }) => all + count, 0)
  if (total === 0) return null
  const nth = (index: number): Rational => {
    let before = 0
    return rising.find(({ count }) => {
      before += count
      return index < before
    })!.value
  }
  const middle = sum([nth(Math.floor((total - 1) / 2)), nth(Math.floor(total / 2))])
  return rational(middle.n, middle.d * 2n)
}
