import { toDouble } from './double.js'
import { erlangB } from './erlang-b.js'
import { erlangC } from './erlang-c.js'
import { BetaSums } from './negative-binomial.js'
import { notNegative, positive } from './rates.js'
import { div, type Rational } from './rational.js'

/** A queue whose callers hang up: traffic in erlangs; times in one unit; `patience` is how long they wait on average. */
export interface ImpatientQueue {
  readonly traffic: Rational
  readonly handling: Rational
  readonly patience: Rational
}

/**
 * What a service level counts. Of 100 callers, 90 answered in time, 2 answered late, 5 gone before the time, 3 after it:
 * `offered` is 90/100, `answered` 90/92, `without-short-abandons` 90/95, `with-short-abandons` 95/100.
 */
export type LevelOf = 'offered' | 'answered' | 'without-short-abandons' | 'with-short-abandons'

/** How an impatient queue runs with so many agents. */
export interface ErlangA {
  /** That a caller finds all agents busy. */
  readonly waitProbability: number
  /** Hangs up before being answered. */
  readonly abandonProbability: number
  /** Over all callers, and over those who are answered (the average speed of answer). */
  readonly averageWaitOfAll: number
  readonly averageWait: number
  /** Callers who wait, on average. */
  readonly queueLength: number
  /** Share of the agents' time that is work. */
  readonly occupancy: number
  /** For the time that was asked for. */
  readonly serviceLevel: { readonly [L in LevelOf]: number }
}

/** Queues that reach further are taken at their limit: for one of patient callers, or for a stream. */
const mostStates = 5_000_000

/** Roughly how many callers may wait at once. */
function reach(agents: number, traffic: number, theta: number): number {
  const spread = 10 * Math.sqrt(traffic / theta)
  return agents > traffic ? Math.min(spread, 40 / (1 - traffic / agents)) : (traffic - agents) / theta + spread
}

/**
 * Erlang A (M/M/n+M): states by their balance equations, p(k) from p(k-1), below n as in Erlang B, above it with the
 * death rate n mu + (k - n) theta (Palm 1957; Garnett, Mandelbaum and Reiman 2002). A caller with j ahead would wait V
 * with e^(-theta V) ~ Beta(n mu/theta, j + 1), which gives the service level in closed form. Of traffic 0 nobody waits.
 * StaffingError `negative`, `zero_divisor`.
 */
export function erlangA(queue: ImpatientQueue, agents: number, within: Rational): ErlangA {
  const traffic = toDouble(notNegative(queue.traffic))
  const handling = toDouble(positive(queue.handling))
  // In units of the handling time from here on.
  const theta = toDouble(div(queue.handling, positive(queue.patience)))
  const time = toDouble(div(notNegative(within), queue.handling))
  if (traffic === 0) return figures(handling, { ...nobody, agents, traffic: 1, theta, time })
  if (reach(agents, traffic, theta) > mostStates) {
    if (agents > traffic) return patient(queue, agents, theta, within)
    return stream(handling, agents, traffic, theta, time)
  }
  return figures(handling, { ...sums(agents, traffic, theta, time), agents, traffic, theta, time })
}

/** Sums over the states in which all agents are busy, of one caller's chances. */
interface Sums {
  readonly waits: number
  readonly queue: number
  /** Waits and is answered: its chance, with the wait as weight, and in time. */
  readonly answered: number
  readonly answeredWait: number
  readonly late: number
  /** Neither answered nor gone in time. */
  readonly stillThere: number
}

const nobody: Sums = { waits: 0, queue: 0, answered: 0, answeredWait: 0, late: 0, stillThere: 0 }

function sums(agents: number, traffic: number, theta: number, time: number): Sums {
  const a = agents / theta
  const inTime = new BetaSums(a + 1, -theta * time)
  const beyond = new BetaSums(a, -theta * time)
  const stays = Math.exp(-theta * time)
  // Relative to the state in which all agents are busy and nobody waits.
  const below = erlangB(traffic, agents)
  let weight = 1
  let scale = 1
  let [waits, queue, answered, answeredWait, late, stillThere] = [0, 0, 0, 0, 0, 0]
  let harmonic = 0
  for (let j = 0; ; j++) {
    harmonic += 1 / (a + 1 + j)
    const served = (weight * a) / (a + j + 1)
    waits += weight
    queue += weight * j
    answered += served
    answeredWait += (served * harmonic) / theta
    late += served * inTime.next()
    stillThere += weight * stays * beyond.next()
    const death = agents + (j + 1) * theta
    weight *= traffic / death
    if (traffic < death && weight * (1 + j) < 1e-18 * (waits + queue)) break
    if (waits > 1e250) {
      const down = 1e-250
      weight *= down
      scale *= down
      waits *= down
      queue *= down
      answered *= down
      answeredWait *= down
      late *= down
      stillThere *= down
    }
  }
  // States 0 to n sum to 1/B(n), the last of them being the first that waits.
  const total = scale * (1 / below - 1) + waits
  const share = (sum: number): number => sum / total
  return {
    waits: share(waits),
    queue: share(queue),
    answered: share(answered),
    answeredWait: share(answeredWait),
    late: share(late),
    stillThere: share(stillThere),
  }
}

interface Found extends Sums {
  readonly agents: number
  readonly traffic: number
  readonly theta: number
  readonly time: number
}

function figures(handling: number, found: Found): ErlangA {
  const { waits, queue, answered, answeredWait, late, stillThere, agents, traffic, theta } = found
  const abandonProbability = (theta * queue) / traffic
  const isAnswered = 1 - waits + answered
  const inTime = 1 - waits + answered - late
  const ended = 1 - stillThere
  return {
    waitProbability: waits,
    abandonProbability,
    averageWaitOfAll: (queue / traffic) * handling,
    averageWait: isAnswered === 0 ? Number.POSITIVE_INFINITY : (answeredWait / isAnswered) * handling,
    queueLength: queue,
    occupancy: agents === 0 || waits + queue === 0 ? 0 : (traffic * (1 - abandonProbability)) / agents,
    serviceLevel: levels(inTime, isAnswered, ended),
  }
}

function levels(inTime: number, answered: number, ended: number): ErlangA['serviceLevel'] {
  return {
    offered: inTime,
    answered: answered === 0 ? 0 : inTime / answered,
    'without-short-abandons': inTime === 0 ? 0 : inTime / (1 - ended + inTime),
    'with-short-abandons': ended,
  }
}

/** The limit of callers who hardly ever hang up: Erlang C. */
function patient({ traffic, handling }: ImpatientQueue, agents: number, theta: number, within: Rational): ErlangA {
  const { waitProbability, averageWait, occupancy, serviceLevel } = erlangC(traffic, agents, handling)
  const abandonProbability = (theta * averageWait) / toDouble(handling)
  return {
    waitProbability,
    abandonProbability,
    averageWaitOfAll: averageWait,
    averageWait,
    queueLength: (averageWait / toDouble(handling)) * toDouble(traffic),
    occupancy,
    serviceLevel: levels(serviceLevel(toDouble(within)), 1 - abandonProbability, serviceLevel(toDouble(within))),
  }
}

/** The limit of a very long queue: it moves so evenly that everybody who stays is answered after the same wait. */
function stream(handling: number, agents: number, traffic: number, theta: number, time: number): ErlangA {
  const answered = agents / traffic
  // Where arrivals and service balance, the queue is as long as chance makes it (half-normal).
  const wait = Math.max(-Math.log(answered) / theta, Math.sqrt(2 / (Math.PI * traffic * theta)))
  const isInTime = time >= wait
  return {
    waitProbability: 1,
    abandonProbability: 1 - answered,
    averageWaitOfAll: ((1 - answered) / theta) * handling,
    averageWait: wait * handling,
    queueLength: Math.max((traffic - agents) / theta, wait * traffic),
    occupancy: 1,
    serviceLevel: levels(isInTime ? answered : 0, answered, isInTime ? 1 : -Math.expm1(-theta * time)),
  }
}
