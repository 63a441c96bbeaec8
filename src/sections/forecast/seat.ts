import { productivity } from '../../staffing/ramp.js'
import { ceilHeads, compare, div, mul, one, type Rational } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Ledger } from './ledger.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'

/** The role that hires for a requirement: of several, the first that heads no department, else the first with known heads. */
export function hiringRole({ roles }: Requirement, outlook: Outlook): Role | null {
  const known = roles.filter((role) => (outlook.ledgers.get(role)?.ftePerHead.n ?? 0n) > 0n)
  return known.find((role) => role.unit.head !== role) ?? known[0] ?? null
}

/** Months in the seat after which somebody is fully up to speed. */
export function rampMonths({ ramp }: Ledger): number {
  return ramp.findLastIndex((share) => compare(share, one) < 0) + 1
}

/** Whole heads that, so long in the seat, achieve what is missing; null where newcomers achieve nothing by then. */
export function headsFor(
  missing: Rational,
  { measure }: Requirement,
  { ramp, ftePerHead }: Ledger,
  seated: number,
): number | null {
  const each = mul(productivity(ramp, seated), measure === 'fte' ? ftePerHead : one)
  return each.n === 0n ? null : Math.max(1, ceilHeads(div(missing, each)))
}
