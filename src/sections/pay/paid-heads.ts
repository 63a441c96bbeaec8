import { type Proration, paidMonth } from '../../staffing/proration.js'
import { add, max, mul, one, type Rational, sub, sum, zero } from '../../staffing/rational.js'
import type { Post } from '../establishment/model.js'
import type { Holding } from '../people/model.js'

/** A role as its seats are paid in months. */
export interface Seats {
  readonly post: Post
  /** Everybody listed for the role, in force or not. */
  readonly holdings: readonly Holding[]
  readonly proration: Proration
  /** The plan holds from this day on; null is always. */
  readonly begins: string | null
}

/**
 * Paid full-time equivalents of a role in a month: those in post, each for the part of the month they are there; or,
 * where it is more, the planned seats less those for which somebody is listed who has yet to come. So a vacancy costs
 * from the start, a seat whose holder is known costs from the first day on, a leaver's seat goes on as a vacancy, and a
 * handover costs both.
 */
export function paidHeads(planned: Rational, month: string, { post, holdings, proration, begins }: Seats): Rational {
  const due = (from: string | null, to: string | null): Rational =>
    paidMonth(proration, month, { from: later(from, begins), to })
  const full = due(null, null)
  const shareOf = ({ share }: Holding): Rational => share ?? one
  const present = sum(holdings.map((holding) => mul(shareOf(holding), due(holding.from, holding.to))))
  const awaited = sum(holdings.map((holding) => mul(shareOf(holding), sub(full, due(holding.from, null)))))
  const listed = sum(holdings.filter((holding) => holding.inForce).map(shareOf))
  const unlisted = max(zero, sub(post.fteFilled ?? zero, listed))
  return max(add(present, mul(unlisted, full)), sub(mul(planned, full), awaited))
}

/** How many of those listed join in the month: their first day as a person, or in all their posts, lies in it. */
export function joiners(month: string, { holdings, begins }: Seats): number {
  return holdings.filter((holding) => {
    const day = firstDay(holding)
    return day?.startsWith(month) && (begins === null || day >= begins) && holding.from === day
  }).length
}

/** Somebody is hired once, for the first of the posts that begin on that day. */
function firstDay(holding: Holding): string | null {
  const { person } = holding
  const starts = person.holdings.map((holding) => holding.from)
  const day = person.from ?? (starts.includes(null) ? null : (starts.sort()[0] ?? null))
  return person.holdings.find((holding) => holding.from === day) === holding ? day : null
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
