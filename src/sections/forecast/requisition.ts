import { negate } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'
import { headsFor, hiringRole, rampMonths } from './seat.js'

/** The latest way to keep a minimum by hiring; months count from the start, those before it are negative. */
export interface Requisition {
  readonly role: Role
  readonly heads: number
  /** The month of the first day of work. */
  readonly start: number
  /** The month in which the requisition must be open. */
  readonly open: number
}

/** More heads than the missing FTE: a hat that ends, or leavers by rounding. */
const mostMore = 3

/**
 * The latest month in which a requisition must open so that a requirement that is short in `month` holds then: the
 * fewest heads, at the latest start at which their productive FTE is enough, a lead time earlier. Tried out with all
 * that follows from the hire; where even the first month is too late, by the ramp alone. Null where no hire helps.
 */
export function requisitionFor(requirement: Requirement, month: number, outlook: Outlook): Requisition | null {
  const role = hiringRole(requirement, outlook)
  const ledger = role === null ? undefined : outlook.ledgers.get(role)
  const { gap, held } = outlook.required(requirement, month)
  if (role === null || ledger === undefined || gap === null) return null
  const missing = negate(gap)
  const fewest = headsFor(missing, ledger, rampMonths(ledger)) ?? 1
  for (let heads = fewest; heads <= fewest + held + mostMore; heads++) {
    for (let start = month; start >= 0; start--) {
      if (!outlook.isOpen(role, start) || !helps(requirement, month, outlook, role, start, heads)) continue
      return { role, heads, start, open: start - ledger.leadTime }
    }
  }
  for (let start = -1; start >= -longestRamp; start--) {
    const enough = headsFor(missing, ledger, month - start)
    if (!outlook.isOpen(role, start) || enough === null || enough > fewest + held) continue
    return { role, heads: fewest + held, start, open: start - ledger.leadTime }
  }
  return null
}

const longestRamp = 120

/** Tries the hire and takes it back. */
function helps(
  requirement: Requirement,
  month: number,
  outlook: Outlook,
  role: Role,
  start: number,
  heads: number,
): boolean {
  outlook.hire(role, start, heads)
  const { status } = outlook.required(requirement, month)
  outlook.hire(role, start, -heads)
  return status !== 'under'
}
