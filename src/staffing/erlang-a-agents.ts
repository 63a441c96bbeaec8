import { toDouble } from './double.js'
import { type ErlangA, erlangA, type ImpatientQueue, type LevelOf } from './erlang-a.js'
import { mostServers } from './erlang-b.js'
import type { AgentsNeeded, QueueTarget } from './erlang-c.js'
import { compare, floor, one, type Rational, toHeads, zero } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** What an impatient queue has to keep; `averageWait` is over those who are answered. */
export interface ImpatientTarget extends QueueTarget {
  readonly levelOf: LevelOf
  /** At most this share hangs up. */
  readonly abandonment: Rational | null
}

/**
 * The fewest agents that keep a target in a queue whose callers hang up; fewer than the erlangs may do. Every figure
 * improves with every agent, so the search doubles its step and then halves it. The figures are transcendental: they
 * are compared as doubles. Of no traffic, 0. StaffingError `negative`, `zero_divisor`,
 * `target_must_be_less_than_1`, `limit_must_be_above_0`; RangeError beyond 1,000,000.
 */
export function agentsForErlangA(queue: ImpatientQueue, target: ImpatientTarget): AgentsNeeded {
  const { level, levelOf, averageWait, abandonment, occupancy } = target
  if (level !== null && compare(level.share, one) >= 0) throw new StaffingError('target_must_be_less_than_1')
  for (const limit of [averageWait, abandonment, occupancy]) {
    if (limit !== null && limit.n <= 0n) throw new StaffingError('limit_must_be_above_0')
  }
  if (queue.traffic.n === 0n) return { agents: 0, byTarget: 0 }
  const least = level === null ? 0 : toDouble(level.share)
  const mostWait = averageWait === null ? Number.POSITIVE_INFINITY : toDouble(averageWait)
  const mostGone = abandonment === null ? 1 : toDouble(abandonment)
  const mostBusy = occupancy === null ? 1 : toDouble(occupancy)
  const at = (agents: number): ErlangA => erlangA(queue, agents, level?.within ?? zero)
  const keepsTarget = (found: ErlangA): boolean =>
    found.serviceLevel[levelOf] >= least && found.averageWait <= mostWait && found.abandonProbability <= mostGone
  const start = toHeads(floor(queue.traffic)) + 1
  if (start > mostServers) throw new RangeError('too many agents to count')
  const byTarget = fewest(start, (agents) => keepsTarget(at(agents)))
  if (mostBusy >= 1 || at(byTarget).occupancy <= mostBusy) return { agents: byTarget, byTarget }
  return { agents: fewest(byTarget + 1, (agents) => at(agents).occupancy <= mostBusy, byTarget), byTarget }
}

/** The least number above `below` that passes a test which every larger number passes too, looked for around `start`. */
function fewest(start: number, passes: (agents: number) => boolean, below = 0): number {
  let low = below
  let high = start
  if (passes(high)) {
    for (let step = 1; high - step > below; step *= 2) {
      if (!passes(high - step)) {
        low = high - step
        break
      }
      high -= step
    }
  } else {
    for (let step = 1; ; step *= 2) {
      low = high
      high += step
      if (high > mostServers) throw new RangeError('too many agents to count')
      if (passes(high)) break
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) high = middle
    else low = middle
  }
  return high
}
