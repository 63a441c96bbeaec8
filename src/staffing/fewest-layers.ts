import { StaffingError } from './staffing-error.js'

export interface FewestLayers {
  readonly layersBelowTop: number
  /** Heads that so many layers hold where every manager has the whole span. */
  readonly capacity: number
}

/**
 * The fewest layers below one top that hold `heads` at a whole `span`: the smallest L with
 * 1 + s + … + s^L = (s^(L+1) - 1)/(s - 1) >= N. Without heads none.
 * StaffingError `zero_divisor` if the span is zero while there are more heads than one; `negative`; RangeError if one is
 * not whole.
 */
export function fewestLayers(span: number, heads: number): FewestLayers {
  if (!Number.isSafeInteger(span) || !Number.isSafeInteger(heads)) throw new RangeError('not whole')
  if (span < 0 || heads < 0) throw new StaffingError('negative')
  if (heads <= 1) return { layersBelowTop: 0, capacity: 1 }
  if (span === 0) throw new StaffingError('zero_divisor')
  if (span === 1) return { layersBelowTop: heads - 1, capacity: heads }
  let layersBelowTop = 0
  let capacity = 1
  for (let width = span; capacity < heads; width *= span) {
    layersBelowTop++
    capacity += width
  }
  return { layersBelowTop, capacity }
}
