import type { Role } from '../departments/model.js'
import type { Outlook } from './outlook.js'
import type { Unmet } from './propose.js'

/** Hires of one role that start in one month. */
interface Batch {
  readonly role: Role
  readonly start: number
}

/** A month of start, and how many more (or, below zero, fewer) start in it. */
type Change = readonly [month: number, heads: number]

/** Trades that are tried in one proposal: each is judged in every month, and a large plan has many. */
const mostTrades = 2000

/**
 * Takes back every hire that is not needed and lets the others start as late as they can, until neither is possible:
 * then leaving out any one hire, or putting it off to any later month, leaves some month short. Where people leave,
 * whole leavers may fall so that one hire at another time does for two: that is tried as well.
 */
export function reduce(outlook: Outlook, unmet: Unmet): void {
  const waiting = new Set(outlook.extra.keys())
  const budget = { trades: mostTrades }
  for (const role of waiting) {
    waiting.delete(role)
    if (!reduceRole(role, outlook, unmet, budget)) continue
    // Fewer heads may ask for fewer of those who are measured against them.
    for (const requirement of outlook.about(role)) {
      for (const other of requirement.roles) if (other !== role) waiting.add(other)
    }
  }
}

/** Reduces the hires of one role; true if that changed them. */
function reduceRole(role: Role, outlook: Outlook, unmet: Unmet, budget: { trades: number }): boolean {
  for (let changes = 0; ; changes++) {
    const spared = batches(role, outlook).map((batch) => leftOut(batch, outlook, unmet))
    const moved = batches(role, outlook).map((batch) => putOff(batch, outlook, unmet))
    if ([...spared, ...moved].some((heads) => heads > 0)) continue
    const trade = traded(role, outlook, unmet, budget.trades)
    budget.trades -= trade.tried
    if (!trade.done) return changes > 0
  }
}

function leftOut({ role, start }: Batch, outlook: Outlook, unmet: Unmet): number {
  return most(outlook.extraAt(role, start), (some) => works(outlook, unmet, role, [[start, -some]]))
}

/** Lets as many as possible start as late as possible. */
function putOff({ role, start }: Batch, outlook: Outlook, unmet: Unmet): number {
  if (!canMiss([{ role, start }], outlook, unmet)) return 0
  let moved = 0
  for (const later of starts(role, outlook).filter((month) => month > start)) {
    const move = (some: number): boolean =>
      works(outlook, unmet, role, [
        [start, -some],
        [later, some],
      ])
    moved += most(outlook.extraAt(role, start), move)
  }
  return moved
}

/** The first trade of two hires of a role that leaves for one at any time. */
function traded(
  role: Role,
  outlook: Outlook,
  unmet: Unmet,
  most: number,
): { readonly done: boolean; readonly tried: number } {
  let tried = 0
  if ((outlook.ledgers.get(role)?.attrition.n ?? 0n) === 0n) return { done: false, tried }
  const all = batches(role, outlook)
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at)) {
      if (other === one && outlook.extraAt(role, one.start) < 2) continue
      const first = Math.min(one.start, other.start)
      const mayBeLater = canMiss([one, other], outlook, unmet)
      for (const start of starts(role, outlook)) {
        if (start > first && !mayBeLater) continue
        if (tried >= most) return { done: false, tried }
        tried++
        const changes: Change[] = [
          [one.start, -1],
          [other.start, -1],
          [start, 1],
        ]
        if (works(outlook, unmet, role, changes)) return { done: true, tried }
      }
    }
  }
  return { done: false, tried }
}

/** Whether the first month of these hires holds without one of each: if not, none of them can be had later. */
function canMiss(hires: readonly Batch[], outlook: Outlook, unmet: Unmet): boolean {
  const first = Math.min(...hires.map(({ start }) => start))
  const missed = hires.filter(({ start }) => start === first)
  for (const { role, start } of missed) outlook.hire(role, start, -1)
  const holds = missed.every(({ role }) => holdsIn(first, role, outlook, unmet))
  for (const { role, start } of missed) outlook.hire(role, start, 1)
  return holds
}

/** The months in which the role may start, the latest first. */
function starts(role: Role, outlook: Outlook): number[] {
  const ledger = outlook.ledgers.get(role)
  const months = Array.from({ length: outlook.months }, (_, back) => outlook.months - 1 - back)
  return months.filter((month) => ledger !== undefined && outlook.mayStart(ledger, month))
}

/** From the latest to the earliest: who starts late was needed last. */
function batches(role: Role, outlook: Outlook): Batch[] {
  return starts(role, outlook).flatMap((start) => (outlook.extraAt(role, start) > 0 ? [{ role, start }] : []))
}

/** Does as much of something as can be, at first all, then by halves; gives how much. `does` leaves it done if it can. */
function most(all: number, does: (some: number) => boolean): number {
  let done = 0
  for (let some = all; some > 0; ) {
    if (done + some <= all && does(some)) done += some
    else some = Math.floor(some / 2)
  }
  return done
}

/** Makes the changes and keeps them if no month is short that need not be; else takes them back. */
function works(outlook: Outlook, unmet: Unmet, role: Role, changes: readonly Change[]): boolean {
  for (const [month, some] of changes) outlook.hire(role, month, some)
  const first = Math.min(...changes.map(([month]) => month))
  if (holdsFrom(first, role, outlook, unmet)) return true
  for (const [month, some] of changes) outlook.hire(role, month, -some)
  return false
}

function holdsFrom(first: number, role: Role, outlook: Outlook, unmet: Unmet): boolean {
  for (let month = first; month < outlook.months; month++) {
    if (!holdsIn(month, role, outlook, unmet)) return false
  }
  return true
}

/** Nothing that the role is part of is short in the month, but what cannot be kept. */
function holdsIn(month: number, role: Role, outlook: Outlook, unmet: Unmet): boolean {
  return outlook
    .about(role)
    .every((one) => outlook.required(one, month).status !== 'under' || unmet.get(one)?.has(month) === true)
}
