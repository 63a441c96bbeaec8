import type { Role } from '../departments/model.js'
import type { Outlook } from './outlook.js'
import type { Unmet } from './propose.js'

/** Hires of one role that start in one month. */
interface Batch {
  readonly role: Role
  readonly start: number
}

/**
 * Takes back every hire that is not needed and lets the others start as late as they can, until neither is possible:
 * then leaving out any one hire, or putting it off to any later month, leaves some month short.
 */
export function reduce(outlook: Outlook, unmet: Unmet): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const batch of batches(outlook)) {
      const { role, start } = batch
      const spared = most(heads(batch, outlook), (some) => tried(outlook, unmet, role, [[start, -some]]))
      changed ||= spared > 0
    }
    for (const batch of batches(outlook)) {
      for (let later = outlook.months - 1; later > batch.start; later--) {
        if (heads(batch, outlook) === 0) break
        changed ||= putOff(batch, later, outlook, unmet) > 0
      }
    }
  }
}

function putOff({ role, start }: Batch, later: number, outlook: Outlook, unmet: Unmet): number {
  const ledger = outlook.ledgers.get(role)
  if (ledger === undefined || !outlook.mayStart(ledger, later)) return 0
  const moved = (some: number) =>
    tried(outlook, unmet, role, [
      [start, -some],
      [later, some],
    ])
  return most(heads({ role, start }, outlook), moved)
}

const heads = ({ role, start }: Batch, outlook: Outlook): number => outlook.extra.get(role)?.[start] ?? 0

/** From the latest to the earliest: who starts late was needed last. */
function batches(outlook: Outlook): Batch[] {
  return [...outlook.extra]
    .flatMap(([role, extra]) => extra.flatMap((some, start) => (some > 0 ? [{ role, start }] : [])))
    .sort((a, b) => b.start - a.start)
}

/** Does as much of something as works, at first all, then by halves; gives how much. `works` leaves it done if it does. */
function most(all: number, works: (some: number) => boolean): number {
  let done = 0
  for (let some = all; some > 0; ) {
    if (done + some <= all && works(some)) done += some
    else some = Math.floor(some / 2)
  }
  return done
}

/** Makes the changes and keeps them if no month is short that need not be; else takes them back. */
function tried(outlook: Outlook, unmet: Unmet, role: Role, changes: readonly (readonly [number, number])[]): boolean {
  for (const [month, some] of changes) outlook.hire(role, month, some)
  const first = Math.min(...changes.map(([month]) => month))
  if (holdsFrom(first, role, outlook, unmet)) return true
  for (const [month, some] of changes) outlook.hire(role, month, -some)
  return false
}

function holdsFrom(first: number, role: Role, outlook: Outlook, unmet: Unmet): boolean {
  return outlook.about(role).every((requirement) => {
    for (let month = first; month < outlook.months; month++) {
      if (outlook.required(requirement, month).status !== 'under') continue
      if (!unmet.get(requirement)?.has(month)) return false
    }
    return true
  })
}
