import { compare, floor, fromInteger, type Rational } from './rational.js'

/** What a manager mostly does, which says how many reports fit. */
export type SpanArchetype = 'player-coach' | 'coach' | 'supervisor' | 'facilitator' | 'coordinator'

/** Whole direct reports; null is open. */
export interface SpanBand {
  readonly min: number
  readonly max: number | null
}

/**
 * Spans that fit each archetype (McKinsey, How to identify the right spans of control for your organization, 2017). The
 * source gives 15 to facilitators and to coordinators; here it is a facilitator's, so that no two bands meet.
 */
export const spanBands: { readonly [A in SpanArchetype]: SpanBand } = {
  'player-coach': { min: 3, max: 5 },
  coach: { min: 6, max: 7 },
  supervisor: { min: 8, max: 10 },
  facilitator: { min: 11, max: 15 },
  coordinator: { min: 16, max: null },
}

/** The archetype whose band a span falls into, parts of a report cut off; null below the narrowest band. */
export function archetypeOf(span: Rational): SpanArchetype | null {
  const reports = fromInteger(floor(span))
  const within = ({ min, max }: SpanBand): boolean =>
    compare(reports, fromInteger(min)) >= 0 && (max === null || compare(reports, fromInteger(max)) <= 0)
  const archetypes = Object.keys(spanBands) as SpanArchetype[]
  return archetypes.find((archetype) => within(spanBands[archetype])) ?? null
}
