import { type Leaving, leave, nobodyLeft } from './leavers.js'
import { type Cohort, productiveFte, type Ramp } from './ramp.js'
import type { Rational } from './rational.js'

/** Heads that start on the first day of a month; months count from 0. */
export interface Intake {
  readonly month: number
  readonly heads: number
  /** The month on whose last day they go; null is never. */
  readonly end: number | null
}

/** How a role goes on from month to month. */
export interface Seating {
  /** Share of the heads at the start of a month that leaves in it. */
  readonly attrition: Rational
  readonly ramp: Ramp
}

/** One role, month by month. */
export interface HeadcountPlan extends Seating {
  readonly opening: number
  readonly intakes: readonly Intake[]
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

/** Heads that started together. `since` is the month of joining; null is up to speed. */
interface Seats {
  readonly since: number | null
  readonly heads: number
  readonly end: number | null
}

/** Who is there on the first day of a month, before anybody joins: the longest seated first. */
export interface Staff {
  readonly seats: readonly Seats[]
  readonly heads: number
  readonly leaving: Leaving
}

/** The staff that a plan opens with; all are up to speed. */
export function openingStaff(opening: number): Staff {
  return { seats: [{ since: null, heads: opening, end: null }], heads: opening, leaving: nobodyLeft }
}

/**
 * One month: opening + hires - leavers = closing. Hires join on the first day, leavers go on the last. Whole leavers by
 * cumulative half-up rounding of attrition times opening, from the longest seated first, fixed terms last; at its end a
 * term takes who is left of it. The ramp is for hires of the plan; who was there before is up to speed.
 */
export function nextMonth(
  staff: Staff,
  month: number,
  joining: readonly Intake[],
  { attrition, ramp }: Seating,
): { readonly month: HeadcountMonth; readonly staff: Staff } {
  const joined = joining.filter(({ heads }) => heads > 0)
  const hires = joined.reduce((sum, { heads }) => sum + heads, 0)
  const there = [...staff.seats, ...joined.map(({ heads, end }) => ({ since: month, heads, end }))]
  const cohorts = there.map(({ heads, since }): Cohort => ({ heads, seated: since === null ? null : month - since }))
  const leaving = leave(staff.leaving, staff.heads, attrition)
  const stayed = without(there, leaving.left - staff.leaving.left)
  const left = staff.heads + hires - headsOf(stayed)
  const seats = settled(
    stayed.filter(({ end }) => end !== month),
    month + 1 - ramp.length,
  )
  const closing = headsOf(seats)
  const ended = headsOf(stayed) - closing
  const heads = staff.heads + hires
  const productive = productiveFte(cohorts, ramp)
  return {
    month: { opening: staff.heads, hires, heads, productive, leavers: left + ended, ended, closing },
    staff: { seats, heads: closing, leaving },
  }
}

/** All months of a role. */
export function headcountPlan(plan: HeadcountPlan): HeadcountMonth[] {
  const months: HeadcountMonth[] = []
  let staff = openingStaff(plan.opening)
  for (let at = 0; at < plan.months; at++) {
    const next = nextMonth(
      staff,
      at,
      plan.intakes.filter(({ month }) => month === at),
      plan,
    )
    months.push(next.month)
    staff = next.staff
  }
  return months
}

const headsOf = (seats: readonly Seats[]): number => seats.reduce((sum, { heads }) => sum + heads, 0)

/** Without so many who leave: first those who could stay, the longest seated first, then those with a term. */
function without(seats: readonly Seats[], leavers: number): readonly Seats[] {
  if (leavers === 0) return seats
  let rest = leavers
  const left = new Map<Seats, number>()
  for (const one of [...seats.filter(({ end }) => end === null), ...seats.filter(({ end }) => end !== null)]) {
    const gone = Math.min(rest, one.heads)
    left.set(one, one.heads - gone)
    rest -= gone
  }
  return seats.map((one) => ({ ...one, heads: left.get(one) ?? one.heads }))
}

/** Those who joined up to a month and stay are up to speed from now on, and one group. */
function settled(seats: readonly Seats[], upTo: number): readonly Seats[] {
  const isUp = ({ since, end }: Seats): boolean => end === null && (since === null || since <= upTo)
  const up = seats.filter(isUp)
  if (up.length < 2) return seats
  return [{ since: null, heads: headsOf(up), end: null }, ...seats.filter((one) => !isUp(one))]
}
