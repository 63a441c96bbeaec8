import type { Band } from './band.js'
import type { Rational } from './rational.js'
import { type Verdict, verdict } from './verdict.js'

/** A norm over a span of driver values: it needs most people at the end and allows fewest at the start. */
export interface StageBand {
  readonly atStart: Band
  readonly atEnd: Band
  /** Heads needed to hold to the end. */
  readonly requiredMin: number
  /** Heads allowed from the start on, null without limit; below `requiredMin`, no number of heads holds throughout. */
  readonly requiredMax: number | null
}

/**
 * The band of a driver that runs from `start` to `end` (decision R3), for norms that never need fewer people when the
 * driver grows. For an open end (`at least 40000`) give the other end twice.
 */
export function stageBand(bandAt: (driver: Rational) => Band, start: Rational, end: Rational): StageBand {
  const atStart = bandAt(start)
  const atEnd = bandAt(end)
  return { atStart, atEnd, requiredMin: atEnd.headsMin, requiredMax: atStart.headsMax }
}

/** `under` if short at the end, else `over` if too many at the start, else as at the start (decision R3). */
export function stageVerdict(actual: Rational, stage: StageBand): Verdict {
  return verdict(actual, stage.atEnd) === 'under' ? 'under' : verdict(actual, stage.atStart)
}

/** True if the same staff is right from the start of the stage to its end. */
export function holdsThroughout(actual: Rational, stage: StageBand): boolean {
  return verdict(actual, stage.atEnd) !== 'under' && verdict(actual, stage.atStart) !== 'over'
}

/** True if the staff is right at some driver value of the stage. */
export function holdsSomewhere(actual: Rational, stage: StageBand): boolean {
  return verdict(actual, stage.atStart) !== 'under' && verdict(actual, stage.atEnd) !== 'over'
}
