import { isAtMost, type Quotient, toDouble } from './double.js'
import { notNegative } from './rates.js'
import { compare, one, type Rational, rational } from './rational.js'
import { StaffingError } from './staffing-error.js'

/** More servers than this are not searched for: RangeError. */
export const mostServers = 1_000_000

/** Up to so many servers a borderline case is decided exactly; beyond, no limit that people write is met to the digit. */
const mostExact = 1000

/** The next step of the recurrence: B(n) from B(n-1), for `traffic` in erlangs. Stable, without factorials. */
export function nextBlocking(traffic: number, before: number, servers: number): number {
  const carried = traffic * before
  return carried / (servers + carried)
}

/**
 * Erlang B: the probability that all of `servers` are taken by a traffic in erlangs, callers who find them taken being
 * lost. B(0) = 1, B(k) = A B(k-1) / (k + A B(k-1)) (Jagerman 1974); O(n), safe for any traffic. Of traffic 0, 0.
 */
export function erlangB(traffic: number, servers: number): number {
  if (traffic === 0) return 0
  let blocking = 1
  for (let k = 1; k <= servers && blocking > 0; k++) blocking = nextBlocking(traffic, blocking, k)
  return blocking
}

/** Erlang B as p^n / N(n) for a traffic p/q, with N(k) = p^k + k q N(k-1); not in lowest terms. */
export function blockingQuotient({ n: p, d: q }: Rational, servers: number): Quotient {
  let power = 1n
  let sum = 1n
  for (let k = 1; k <= servers; k++) {
    power *= p
    sum = power + BigInt(k) * q * sum
  }
  return [power, sum]
}

/** Erlang B exactly. Slow beyond a thousand servers; StaffingError `negative`. */
export function erlangBExact(traffic: Rational, servers: number): Rational {
  const [n, d] = blockingQuotient(notNegative(traffic), servers)
  return rational(n, d)
}

/** The exact value for a borderline case, where it can be had in time. */
export function ifFew<T>(servers: number, exact: () => T): T | null {
  return servers <= mostExact ? exact() : null
}

/**
 * The fewest servers (lines) that lose at most the share `limit` of a traffic in erlangs; of no traffic, 0.
 * StaffingError `negative`, `limit_must_be_above_0`; RangeError beyond 1,000,000.
 */
export function serversForBlocking(traffic: Rational, limit: Rational): number {
  if (limit.n <= 0n) throw new StaffingError('limit_must_be_above_0')
  if (notNegative(traffic).n === 0n || compare(limit, one) >= 0) return 0
  const offered = toDouble(traffic)
  const nearly = toDouble(limit) * (1 + 1e-8)
  let blocking = 1
  for (let n = 1; n <= mostServers && offered < 2 * mostServers; n++) {
    blocking = nextBlocking(offered, blocking, n)
    if (blocking <= nearly && isAtMost(blocking, limit, () => ifFew(n, () => blockingQuotient(traffic, n)))) return n
  }
  throw new RangeError('too many servers to count')
}

/** The traffic in erlangs of which `servers` lose just the share `blocking`, 0 < blocking < 1: what a group can carry. */
export function trafficForBlocking(servers: number, blocking: number): number {
  if (servers === 0) return 0
  let low = 0
  let high = servers
  while (erlangB(high, servers) < blocking) high *= 2
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (erlangB(middle, servers) < blocking) low = middle
    else high = middle
  }
}

/** Share of the servers' time that is taken by what is not lost: A (1 - B) / n, above 0 servers. */
export function carriedOccupancy(traffic: number, servers: number): number {
  return (traffic * (1 - erlangB(traffic, servers))) / servers
}
