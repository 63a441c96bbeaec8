import type { Pointer } from '../../../text/pointer.js'
import type { Committee, Committees } from '../../committees/model.js'
import type { Departments } from '../../departments/model.js'

/** Where committees stand: what is above each, and where each comes in plan order. */
export interface CommitteePlaces {
  /** The role, unit or committee above, as the plan names it; `null` for a body above the head, or above some role. */
  readonly above: ReadonlyMap<Pointer, Pointer | null>
  /** The governance body above the organisation's head, where the head does not say whom it reports to. */
  readonly crown: Committee | null
  /** Committees that come right before a role. */
  readonly before: ReadonlyMap<Pointer, readonly Committee[]>
  /** Committees that come after a role or committee, or after the roles of a unit. */
  readonly after: ReadonlyMap<Pointer, readonly Committee[]>
  /** Bodies above the head that nothing reports to. */
  readonly alone: readonly Committee[]
}

/**
 * A committee stands under what it reports to, else where `under` puts it. Without either, one that somebody reports
 * to stands above, a governance body above the head, and any other under the organisation.
 */
export function committeePlaces(departments: Departments, committees: Committees): CommitteePlaces {
  const reportedTo = new Set<Pointer>()
  for (const { boss } of departments.roles) if (boss.is === 'committee') reportedTo.add(boss.at)
  for (const { reportsTo } of committees.values()) if (reportsTo !== null) reportedTo.add(reportsTo)

  const { root } = departments
  const stands = (pointer: Pointer | null): pointer is Pointer =>
    pointer !== null &&
    (committees.has(pointer) || departments.roleAt(pointer) !== undefined || departments.unitAt(pointer) !== undefined)
  const aboveOf = ({ at, reportsTo, under, kind }: Committee): Pointer | null => {
    if (stands(reportsTo) && reportsTo !== at) return reportsTo
    if (stands(under)) return under
    return reportedTo.has(at) || kind === 'governance' ? null : root.at
  }
  const above = new Map([...committees].map(([at, committee]) => [at, aboveOf(committee)]))

  const before = new Map<Pointer, Committee[]>()
  const placed = new Set<Committee>()
  const topOf = (at: Pointer): Pointer => {
    const seen = new Set<Pointer>()
    let top = at
    for (let next = above.get(top); next && committees.has(next) && !seen.has(next); next = above.get(top)) {
      seen.add(next)
      top = next
    }
    return top
  }
  const placeBefore = (role: Pointer, committee: Committee | undefined): void => {
    if (committee === undefined || placed.has(committee) || above.get(committee.at) !== null) return
    placed.add(committee)
    add(before, role, committee)
  }
  const free = root.head !== null && root.head.boss.is === 'top'
  const idle = [...committees.values()].filter(({ at }) => above.get(at) === null && !reportedTo.has(at))
  const crown = free ? (idle[0] ?? null) : null
  if (crown !== null && root.head !== null) placeBefore(root.head.at, crown)
  for (const { at, boss } of departments.roles) {
    if (boss.is === 'committee') placeBefore(at, committees.get(topOf(boss.at)))
  }
  const after = new Map<Pointer, Committee[]>()
  const alone: Committee[] = []
  for (const committee of committees.values()) {
    const over = above.get(committee.at) ?? null
    if (over !== null) add(after, over, committee)
    else if (!placed.has(committee)) alone.push(committee)
  }
  return { above, crown, before, after, alone }
}

function add<T>(map: Map<Pointer, T[]>, key: Pointer, one: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [one])
  else list.push(one)
}
