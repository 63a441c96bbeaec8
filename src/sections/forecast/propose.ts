import { fewestHires } from '../../staffing/fewest-hires.js'
import { equal, type Rational } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import { type Hiring, hiringOrder } from './hiring-order.js'
import { greater, needsOf } from './needs.js'
import type { Outlook } from './outlook.js'
import { reduce } from './reduce.js'

/** More heads than any plan has: what asks for more feeds on itself. */
const mostHeads = 10_000_000
const mostRounds = 500

/** Months that are tried out to find fewer hires, for all roles together and at most for one: half a second or so. */
const searchInAll = 100_000
const searchPerRole = 50_000

type Needs = readonly (Rational | null)[]

/**
 * Adds the fewest hires of each role so that no requirement is short that hires can keep, each role after those whose
 * heads decide what it needs. Where roles need each other, hires are added until all is kept, and what is too many then is
 * taken back; where that has no end, nobody is hired for them. Gives the number of heads that no plan goes below that hires
 * for these roles.
 */
export function propose(outlook: Outlook): number {
  let order = hiringOrder(outlook)
  for (;;) {
    const { least, inCircles, endless } = hireAll(order, outlook)
    if (endless) {
      order = order.filter(({ role }) => !inCircles.has(role))
      for (const role of outlook.extra.keys()) hireJust([], role, outlook)
      continue
    }
    reduce(inCircles, outlook)
    // What a role needs that waits for others depends on when those hire: other plans may need nobody there.
    const hiring = new Set(order.map(({ role }) => role))
    const free = order.filter(({ waitsFor }) => ![...waitsFor].some((role) => hiring.has(role)))
    return free.reduce((sum, one) => sum + (least.get(one) ?? 0), 0)
  }
}

interface Hired {
  readonly least: ReadonlyMap<Hiring, number | null>
  /** Roles whose needs grew with the hires that they led to. */
  readonly inCircles: ReadonlySet<Role>
  readonly endless: boolean
}

function hireAll(order: readonly Hiring[], outlook: Outlook): Hired {
  const needed = new Map<Hiring, Needs>()
  const least = new Map<Hiring, number | null>()
  const inCircles = new Set<Role>()
  const waiting = new Set(order)
  let left = searchInAll
  for (let round = 0; waiting.size > 0; round++) {
    for (const hiring of order) {
      if (!waiting.delete(hiring)) continue
      const before = needed.get(hiring)
      const needs = needsOf(hiring, outlook).map((need, month) => greater(before?.[month] ?? null, need))
      if (before !== undefined && isSame(before, needs)) continue
      if (before !== undefined) inCircles.add(hiring.role)
      needed.set(hiring, needs)
      const mayStart = needs.map((_, month) => outlook.mayStart(hiring.ledger, month))
      const share = Math.floor(left / (waiting.size + 1))
      const budget = { months: Math.min(share, searchPerRole) }
      left -= budget.months
      const answer = fewestHires({ plan: hiring.ledger, needs, mayStart }, mostHeads, budget)
      left += Math.max(0, budget.months)
      if (answer === null || round > mostRounds) {
        return { least, inCircles: inCircles.add(hiring.role), endless: true }
      }
      least.set(hiring, answer.least)
      if (!hireJust(answer.hires, hiring.role, outlook)) continue
      for (const other of order) if (other.waitsFor.has(hiring.role)) waiting.add(other)
    }
  }
  return { least, inCircles, endless: false }
}

/** Lets just these start; true if that is a change. */
function hireJust(hires: readonly number[], role: Role, outlook: Outlook): boolean {
  let changed = false
  for (let month = 0; month < outlook.months; month++) {
    const more = (hires[month] ?? 0) - outlook.extraAt(role, month)
    if (more === 0) continue
    outlook.hire(role, month, more)
    changed = true
  }
  return changed
}

const isSame = (some: Needs, others: Needs): boolean =>
  some.every((need, month) => {
    const other = others[month] ?? null
    return need === null || other === null ? need === other : equal(need, other)
  })
