import { add, fromInteger, negate, type Rational } from '../../staffing/rational.js'
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

/** More heads than the missing FTE: leavers by rounding. */
const mostMore = 3

/** Longer than anybody needs to be up to speed. */
const longestRamp = 120

/**
 * The latest month in which a requisition must open so that a requirement that is short in `month` holds then: the
 * fewest heads, at the latest start at which their productive FTE is enough, a lead time earlier. Starts within the
 * forecast are tried out with all that follows from the hire; for those before it the ramp alone decides. Null where no
 * hire helps.
 */
export function requisitionFor(requirement: Requirement, month: number, outlook: Outlook): Requisition | null {
  const role = hiringRole(requirement, outlook)
  const ledger = role === null ? undefined : outlook.ledgers.get(role)
  const { gap, held } = outlook.required(requirement, month)
  if (role === null || ledger === undefined || gap === null) return null
  const missing = negate(gap)
  // Who gets a seat takes off the hat.
  const withoutHats = add(missing, fromInteger(held))
  const fewest = headsFor(missing, requirement, ledger, rampMonths(ledger)) ?? 1
  const starts = Array.from({ length: month + 1 + longestRamp }, (_, back) => month - back).filter((start) =>
    outlook.isOpen(role, start),
  )
  for (let heads = fewest; heads <= fewest + held + mostMore; heads++) {
    const isEnough = (start: number, gone: Rational): boolean =>
      (headsFor(gone, requirement, ledger, month - start) ?? heads + 1) <= heads
    const within = starts.filter((start) => start >= 0 && isEnough(start, missing))
    const start =
      within.length > 0
        ? within.find((one) => helps(requirement, month, outlook, role, one, heads))
        : starts.find((one) => one < 0 && isEnough(one, withoutHats))
    if (start !== undefined) return { role, heads, start, open: start - ledger.leadTime }
  }
  return null
}

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
