/** What one rule asks of a role in whole heads; null is no limit on that side. */
export interface Bound<From> {
  readonly from: From
  readonly min: number | null
  readonly max: number | null
}

/** The tightest of each side and who sets it: the first, where several ask for the same. */
export interface Tightest<From> {
  readonly min: number | null
  readonly minFrom: From | null
  readonly max: number | null
  readonly maxFrom: From | null
  /** The minimum is above the maximum: no number of heads satisfies all (decision R4). */
  readonly conflict: boolean
}

/** All rules on one role together: the largest minimum and the smallest maximum. */
export function tightest<From>(bounds: readonly Bound<From>[]): Tightest<From> {
  let lower: Bound<From> | null = null
  let upper: Bound<From> | null = null
  for (const bound of bounds) {
    if (bound.min !== null && (lower === null || bound.min > lower.min!)) lower = bound
    if (bound.max !== null && (upper === null || bound.max < upper.max!)) upper = bound
  }
  const min = lower?.min ?? null
  const max = upper?.max ?? null
  const conflict = min !== null && max !== null && min > max
  return { min, minFrom: lower?.from ?? null, max, maxFrom: upper?.from ?? null, conflict }
}
