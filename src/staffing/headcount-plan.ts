import { leave, nobodyLeft } from './leavers.js'
import { productiveFte, type Ramp } from './ramp.js'
import type { Rational } from './rational.js'

/** Heads that start on the first day of a month; months count from 0. */
export interface Intake {
  readonly month: number
  readonly heads: number
  /** The month on whose last day they go; null is never. */
  readonly end: number | null
}

/** One role, month by month. */
export interface HeadcountPlan {
  readonly opening: number
  readonly intakes: readonly Intake[]
  /** Share of the heads at the start of a month that leaves in it. */
  readonly attrition: Rational
  readonly ramp: Ramp
  readonly months: number
}

export interface HeadcountMonth {
  readonly opening: number
  readonly hires: number
  /** Opening and hires: who is there, and paid, in the month. */
  readonly heads: number
  /** Productive FTE of the heads, before anybody leaves. */
  readonly productive: Rational
  /** By attrition and by the end of a term, on the last day. */
  readonly leavers: number
  /** Those of the leavers whose term ends. */
  readonly ended: number
  readonly closing: number
}

interface Seat {
  /** The month of joining; null was there before. */
  readonly since: number | null
  heads: number
  readonly end: number | null
}

/**
 * The month loop: opening + hires - leavers = closing. Hires join on the first day of a month, leavers go on the last.
 * Whole leavers by cumulative half-up rounding of attrition times opening, from the longest seated first, fixed terms
 * last; at its end a term takes who is left of it. The ramp is for hires of the plan; who was there before is up to speed.
 */
export function headcountPlan({ opening, intakes, attrition, ramp, months }: HeadcountPlan): HeadcountMonth[] {
  const seats: Seat[] = [{ since: null, heads: opening, end: null }]
  const plan: HeadcountMonth[] = []
  let leaving = nobodyLeft
  let atStart = opening
  for (let month = 0; month < months; month++) {
    const joining = intakes.filter((one) => one.month === month && one.heads > 0)
    for (const { heads, end } of joining) seats.push({ since: month, heads, end })
    const hires = joining.reduce((sum, { heads }) => sum + heads, 0)
    const cohorts = seats.map(({ heads, since }) => ({ heads, seated: since === null ? null : month - since }))
    const before = leaving
    leaving = leave(before, atStart, attrition)
    const left = take(seats, leaving.left - before.left)
    const ended = endTerms(seats, month)
    const closing = atStart + hires - left - ended
    const productive = productiveFte(cohorts, ramp)
    plan.push({ opening: atStart, hires, heads: atStart + hires, productive, leavers: left + ended, ended, closing })
    atStart = closing
  }
  return plan
}

/** Takes leavers from those who stay, the longest seated first, then from those with a term. Gives how many went. */
function take(seats: Seat[], leavers: number): number {
  let rest = leavers
  for (const seat of [...seats.filter(({ end }) => end === null), ...seats.filter(({ end }) => end !== null)]) {
    const gone = Math.min(rest, seat.heads)
    seat.heads -= gone
    rest -= gone
  }
  return leavers - rest
}

function endTerms(seats: Seat[], month: number): number {
  let ended = 0
  for (const seat of seats) {
    if (seat.end !== month) continue
    ended += seat.heads
    seat.heads = 0
  }
  return ended
}
