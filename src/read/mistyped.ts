import { isMisspelt } from '../text/misspelt.js'

/** Ids of four letters or more whose lengths differ by two at most; `hr-south` beside `hr-north` is no slip. */
export const mayBeMistyped = (id: string, other: string): boolean =>
  id.length > 3 && Math.abs(other.length - id.length) < 3 && isMisspelt(id, other)
