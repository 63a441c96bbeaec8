import { add, compare, div, fromInteger, one, type Rational, sub } from '../../staffing/rational.js'
import type { Hiring } from './hiring-order.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'

/**
 * Productive heads of a role that keep everything it hires for, month by month, for what the others have; null where
 * nothing is needed.
 */
export function needsOf(hiring: Hiring, outlook: Outlook): (Rational | null)[] {
  return Array.from({ length: outlook.months }, (_, month) =>
    hiring.requirements.map((one) => needOf(one, hiring, month, outlook)).reduce(greater, null),
  )
}

/** The greater of two needs. */
export function greater(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || (b !== null && compare(b, a) > 0) ? b : a
}

function needOf(requirement: Requirement, { role, ledger }: Hiring, month: number, outlook: Outlook): Rational | null {
  const { realMin, actual, held } = outlook.required(requirement, month)
  // Where heads are not stated there may be any number of them, so nothing is short.
  const isOpen = requirement.roles.some((one) => !outlook.ledgers.has(one))
  if (realMin === null || actual === null || isOpen) return null
  const own = outlook.countOf(role, month, requirement.measure)
  const others = sub(
    add(actual, fromInteger(held)),
    add(own.min ?? own.max ?? fromInteger(0), fromInteger(own.hat ? 1 : 0)),
  )
  const missing = sub(realMin, others)
  if (missing.n <= 0n || (ledger.hat && compare(missing, one) <= 0)) return null
  return requirement.measure === 'fte' ? div(missing, ledger.ftePerHead) : missing
}
