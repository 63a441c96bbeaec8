import { productivity } from '../../staffing/ramp.js'
import { compare, negate, one } from '../../staffing/rational.js'
import type { Ledger } from './ledger.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'
import { headsFor, hiringRole } from './seat.js'

/** A requirement that no hire can keep in some month, as nobody can be there in time. */
export type Unmet = ReadonlyMap<Requirement, ReadonlySet<number>>

/** More heads than any plan has: what asks for more feeds on itself. */
const mostHeads = 10_000_000
const mostRounds = 100_000

/**
 * Adds hires so that no requirement is short in any month, going from the first month to the last: each gets the heads
 * that it lacks, at the start that makes them most productive by then. Whoever is hired is thus, at every later month, as
 * productive as anybody who could have been hired for it, so nobody more is needed later on: without attrition no plan
 * has fewer heads. Gives what cannot be kept.
 */
export function propose(outlook: Outlook): Map<Requirement, Set<number>> {
  const unmet = new Map<Requirement, Set<number>>()
  let added = 0
  for (let month = 0, round = 0; month < outlook.months; round++) {
    let again = month + 1
    for (const requirement of outlook.requirements) {
      if (unmet.get(requirement)?.has(month)) continue
      const { status, gap } = outlook.required(requirement, month)
      if (status !== 'under') continue
      const way = gap === null || round > mostRounds ? null : bestStart(requirement, month, outlook)
      const heads = way === null || gap === null ? null : headsFor(negate(gap), way.ledger, month - way.start)
      if (way === null || heads === null || added + heads > mostHeads) {
        unmet.set(requirement, new Set(unmet.get(requirement)).add(month))
        continue
      }
      added += heads
      outlook.hire(way.ledger.role, way.start, heads)
      // Those measured against the new heads may need more from their first month on.
      again = Math.min(again, way.start)
    }
    month = again
  }
  return unmet
}

interface Way {
  readonly ledger: Ledger
  readonly start: number
}

/**
 * The start up to a month that makes a hire most productive in it: the latest at which somebody is fully up to speed,
 * else the earliest there is. Null where nobody can start in time.
 */
function bestStart(requirement: Requirement, month: number, outlook: Outlook): Way | null {
  const role = hiringRole(requirement, outlook)
  const ledger = role === null ? undefined : outlook.ledgers.get(role)
  if (ledger === undefined) return null
  let earliest: number | null = null
  for (let start = month; start >= 0; start--) {
    if (!outlook.mayStart(ledger, start)) continue
    if (compare(productivity(ledger.ramp, month - start), one) === 0) return { ledger, start }
    earliest = start
  }
  return earliest === null ? null : { ledger, start: earliest }
}
