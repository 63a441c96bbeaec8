import { toDouble } from './double.js'
import { nextBlocking } from './erlang-b.js'
import { positive } from './rates.js'
import { floor, type Rational, toHeads } from './rational.js'

/**
 * 1/B for a number of servers from 0 to below 1: e^A A^(-x) Gamma(x + 1, A), by the continued fraction of the upper
 * incomplete gamma function (Jagerman 1974; Abramowitz and Stegun 6.5.31), evaluated by Lentz's method.
 */
function inverseOfFraction(traffic: number, servers: number): number {
  if (servers === 0) return 1
  const shape = servers + 1
  let b = traffic + 1 - shape
  let c = 1e300
  let d = 1 / (b === 0 ? 1e-300 : b)
  let fraction = d
  for (let i = 1; i < 1_000_000; i++) {
    const a = -i * (i - shape)
    b += 2
    d = 1 / (a * d + b || 1e-300)
    c = b + a / c || 1e-300
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return traffic * fraction
}

/** Erlang B for any number of servers, whole or not: the recurrence holds between them too. `traffic` is above 0. */
export function erlangBContinuous(traffic: number, servers: number): number {
  const whole = Math.floor(servers)
  const part = servers - whole
  let blocking = 1 / inverseOfFraction(traffic, part)
  for (let k = 1; k <= whole; k++) blocking = nextBlocking(traffic, blocking, k + part)
  return blocking
}

/**
 * How many agents, as a number with a fraction, keep the average speed of answer at just `limit` (Erlang C): what the
 * whole number of agents was rounded up from. Times in one unit; traffic in erlangs, above 0.
 * StaffingError `zero_divisor`, `negative`.
 */
export function continuousAgentsForWait(traffic: Rational, handling: Rational, limit: Rational): number {
  const offered = toDouble(positive(traffic))
  const wanted = toDouble(positive(limit)) / toDouble(positive(handling))
  const isSlow = (agents: number): boolean => {
    const blocking = erlangBContinuous(offered, agents)
    const spare = agents - offered
    return (agents * blocking) / (spare + offered * blocking) > wanted * spare
  }
  let high = toHeads(floor(traffic)) + 1
  while (isSlow(high)) high++
  let low = Math.max(high - 1, offered)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (isSlow(middle)) low = middle
    else high = middle
  }
}
