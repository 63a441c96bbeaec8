import { toDouble } from '../../staffing/double.js'
import { erlangA } from '../../staffing/erlang-a.js'
import { carriedOccupancy, erlangB } from '../../staffing/erlang-b.js'
import { erlangC } from '../../staffing/erlang-c.js'
import { type Rational, rational, zero } from '../../staffing/rational.js'
import type { Queue } from './model.js'

/** How a queue runs with so many people on duty; null is what its model or target does not have. */
export interface Figures {
  /** Share answered in the time of the target, as the target counts it. */
  readonly serviceLevel: number | null
  /** Average speed of answer in seconds; infinite where the queue never empties. */
  readonly averageWait: number | null
  readonly occupancy: number
  /** Hangs up (Erlang A), or finds all lines taken (Erlang B). */
  readonly abandonment: number | null
  readonly blocking: number | null
}

/** The figures of a queue under a load in erlangs. */
export function figuresOf(queue: Queue, traffic: Rational, agents: number): Figures {
  const nothing = { serviceLevel: null, averageWait: null, abandonment: null, blocking: null }
  if (queue.model === 'erlang-b') {
    const offered = toDouble(traffic)
    const occupancy = agents === 0 ? 0 : carriedOccupancy(offered, agents)
    return { ...nothing, blocking: erlangB(offered, agents), occupancy }
  }
  const { level } = queue.target
  if (queue.model === 'erlang-c') {
    const found = erlangC(traffic, agents, queue.handling)
    const serviceLevel = level === null ? null : found.serviceLevel(toDouble(level.within))
    return { ...nothing, serviceLevel, averageWait: found.averageWait, occupancy: found.occupancy }
  }
  const { handling, patience } = queue
  const found = erlangA({ traffic, handling, patience }, agents, level?.within ?? zero)
  return {
    ...nothing,
    serviceLevel: level === null ? null : found.serviceLevel[queue.target.levelOf],
    averageWait: found.averageWait,
    occupancy: found.occupancy,
    abandonment: found.abandonProbability,
  }
}

/** A double for people and programs: rounded to so many places. Null where it is none or without end. */
export function rounded(value: number | null, places: number): Rational | null {
  if (value === null || !Number.isFinite(value)) return null
  const scale = 10 ** places
  const scaled = Math.round(value * scale)
  return Number.isSafeInteger(scaled) ? rational(scaled, scale) : null
}
