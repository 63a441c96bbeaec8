import { asManyAs } from '../../staffing/reduce-hires.js'
import type { Role } from '../departments/model.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'

/** Months in which a requirement is short whatever is hired. */
type Unmet = ReadonlyMap<Requirement, ReadonlySet<number>>

/** A month of start, and how many more (or, below zero, fewer) start in it. */
type Change = readonly [month: number, heads: number]

/**
 * Takes back every hire of these roles that is not needed and lets the others start as late as they can, until neither
 * is possible: for roles that need each other, so that what one needs goes by what the other has in the end.
 */
export function reduce(roles: ReadonlySet<Role>, outlook: Outlook): void {
  if (roles.size === 0) return
  const unmet = new Map(outlook.requirements.map((one) => [one, shortMonths(one, outlook)]))
  const waiting = new Set(roles)
  for (const role of waiting) {
    waiting.delete(role)
    if (!reduceRole(role, outlook, unmet)) continue
    // Fewer heads may ask for fewer of those who are measured against them.
    for (const requirement of outlook.about(role)) {
      for (const other of requirement.roles) if (other !== role) waiting.add(other)
    }
  }
}

function shortMonths(requirement: Requirement, outlook: Outlook): ReadonlySet<number> {
  const months = Array.from({ length: outlook.months }, (_, month) => month)
  return new Set(months.filter((month) => outlook.required(requirement, month).status === 'under'))
}

/** Reduces the hires of one role; true if that changed them. */
function reduceRole(role: Role, outlook: Outlook, unmet: Unmet): boolean {
  for (let changes = 0; ; changes++) {
    const open = starts(role, outlook)
    const spared = open.map((start) =>
      asManyAs(outlook.extraAt(role, start), (some) => works(outlook, unmet, role, [[start, -some]])),
    )
    const moved = open.map((start) => putOff(role, start, open, outlook, unmet))
    if (![...spared, ...moved].some((heads) => heads > 0)) return changes > 0
  }
}

/** Lets as many as possible start as late as possible. */
function putOff(role: Role, start: number, open: readonly number[], outlook: Outlook, unmet: Unmet): number {
  let moved = 0
  for (const later of open.filter((month) => month > start)) {
    const move = (some: number): boolean =>
      works(outlook, unmet, role, [
        [start, -some],
        [later, some],
      ])
    moved += asManyAs(outlook.extraAt(role, start), move)
  }
  return moved
}

/** The months in which the role may start, the latest first. */
function starts(role: Role, outlook: Outlook): number[] {
  const ledger = outlook.ledgers.get(role)
  const months = Array.from({ length: outlook.months }, (_, back) => outlook.months - 1 - back)
  return months.filter((month) => ledger !== undefined && outlook.mayStart(ledger, month))
}

/** Makes the changes and keeps them if no month is short that need not be; else takes them back. */
function works(outlook: Outlook, unmet: Unmet, role: Role, changes: readonly Change[]): boolean {
  for (const [month, some] of changes) outlook.hire(role, month, some)
  const first = Math.min(...changes.map(([month]) => month))
  if (holdsFrom(first, role, outlook, unmet)) return true
  for (const [month, some] of changes) outlook.hire(role, month, -some)
  return false
}

/** Nothing that the role is part of is short from the month on, but what cannot be kept. */
function holdsFrom(first: number, role: Role, outlook: Outlook, unmet: Unmet): boolean {
  for (let month = first; month < outlook.months; month++) {
    const holds = (one: Requirement): boolean =>
      outlook.required(one, month).status !== 'under' || unmet.get(one)?.has(month) === true
    if (!outlook.about(role).every(holds)) return false
  }
  return true
}
