import { isAtMost, type Quotient, toDouble } from './double.js'
import { blockingQuotient, erlangB, ifFew, mostServers, nextBlocking } from './erlang-b.js'
import { agentsForOccupancy } from './occupancy.js'
import { notNegative, positive } from './rates.js'
import { compare, div, floor, fromInteger, mul, one, type Rational, sub, toHeads } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** How a queue of patient callers runs. Times in the unit of the handling time; probabilities from 0 to 1. */
export interface ErlangC {
  /** That a caller has to wait. With no more agents than erlangs it is 1, and the queue grows without end. */
  readonly waitProbability: number
  /** Answered without waiting. */
  readonly immediate: number
  /** Average speed of answer over all callers; infinite with no more agents than erlangs. */
  readonly averageWait: number
  /** Share of the agents' time that is work: at most 1. */
  readonly occupancy: number
  /** Share of the callers who are answered within this time. */
  serviceLevel(within: number): number
}

/** What a queue has to keep. Times in the unit of the handling time. */
export interface QueueTarget {
  /** This share of the callers is answered within this time; below 1. */
  readonly level: { readonly share: Rational; readonly within: Rational } | null
  /** Average speed of answer, at most. */
  readonly averageWait: Rational | null
  /** Occupancy, at most. */
  readonly occupancy: Rational | null
}

export interface AgentsNeeded {
  readonly agents: number
  /** By level and wait alone, without the limit of occupancy. */
  readonly byTarget: number
}

/** C(n) = n B / (n - A (1 - B)); `spare` is n - A, above 0. */
function waiting(agents: number, spare: number, traffic: number, blocking: number): number {
  return (agents * blocking) / (spare + traffic * blocking)
}

function waitingQuotient({ n: p, d: q }: Rational, agents: number): Quotient {
  const [power, sum] = blockingQuotient({ n: p, d: q }, agents)
  const n = BigInt(agents)
  return [n * q * power, n * q * sum - p * sum + p * power]
}

/**
 * Erlang C (M/M/n): a traffic in erlangs, agents, mean handling time. C = nB/(n - A(1 - B)), service level
 * 1 - C e^(-(n - A)T/h), average wait C h/(n - A), occupancy A/n (Erlang 1917; Koole, Call Center Optimization, ch. 4).
 */
export function erlangC(traffic: Rational, agents: number, handling: Rational): ErlangC {
  if (notNegative(traffic).n === 0n) {
    return { waitProbability: 0, immediate: 1, averageWait: 0, occupancy: 0, serviceLevel: () => 1 }
  }
  const spare = toDouble(sub(fromInteger(agents), traffic))
  if (spare <= 0) {
    return {
      waitProbability: 1,
      immediate: 0,
      averageWait: Number.POSITIVE_INFINITY,
      occupancy: 1,
      serviceLevel: () => 0,
    }
  }
  const offered = toDouble(traffic)
  const time = toDouble(handling)
  const waitProbability = waiting(agents, spare, offered, erlangB(offered, agents))
  return {
    waitProbability,
    immediate: 1 - waitProbability,
    averageWait: (waitProbability * time) / spare,
    occupancy: offered / agents,
    serviceLevel: (within) => 1 - waitProbability * Math.exp((-spare * within) / time),
  }
}

/**
 * The fewest agents that keep a target: from floor(A) + 1 upwards, the recurrence of Erlang B continued; occupancy is
 * compared exactly, and so are waits where a target is met to the digit. Of no traffic, 0. StaffingError `negative`,
 * `zero_divisor`, `target_must_be_less_than_1`, `limit_must_be_above_0`; RangeError beyond 1,000,000.
 */
export function agentsForErlangC(traffic: Rational, handling: Rational, target: QueueTarget): AgentsNeeded {
  const { level, averageWait, occupancy } = target
  if (level !== null && compare(level.share, one) >= 0) throw new StaffingError('target_must_be_less_than_1')
  if (averageWait !== null && averageWait.n <= 0n) throw new StaffingError('limit_must_be_above_0')
  if (notNegative(traffic).n === 0n) return { agents: 0, byTarget: 0 }
  const time = positive(handling)
  const offered = toDouble(traffic)
  const late = level === null ? null : sub(one, level.share)
  const decay = level === null ? 0 : toDouble(div(level.within, time))
  const meets = (n: number, spare: number, blocking: number): boolean => {
    const wait = waiting(n, spare, offered, blocking)
    const exact = (): Quotient | null => ifFew(n, () => waitingQuotient(traffic, n))
    if (late !== null) {
      const isLate = wait * Math.exp(-spare * decay)
      if (!isAtMost(isLate, late, () => (decay === 0 ? exact() : null))) return false
    }
    if (averageWait === null) return true
    const limit = div(mul(averageWait, sub(fromInteger(n), traffic)), time)
    return isAtMost(wait, limit, exact)
  }
  const first = toHeads(floor(traffic)) + 1
  if (first > mostServers) throw new RangeError('too many agents to count')
  const spareAtFirst = toDouble(sub(fromInteger(first), traffic))
  let byTarget = first
  let blocking = erlangB(offered, byTarget)
  while (!meets(byTarget, spareAtFirst + (byTarget - first), blocking)) {
    if (++byTarget > mostServers) throw new RangeError('too many agents to count')
    blocking = nextBlocking(offered, blocking, byTarget)
  }
  const agents = occupancy === null ? byTarget : Math.max(byTarget, agentsForOccupancy(traffic, occupancy))
  if (agents > mostServers) throw new RangeError('too many agents to count')
  return { agents, byTarget }
}
