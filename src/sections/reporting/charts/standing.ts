import type { Pointer } from '../../../text/pointer.js'
import type { Role, Unit } from '../../departments/model.js'

/** The box that stands for a unit in the chart of roles: its head's, else one of its own. */
export const standsFor = (unit: Unit): Pointer => unit.head?.at ?? unit.at

/** What a unit without a head stands under: its parent, or the parent's head. */
export const aboveUnit = (unit: Unit): Pointer | null => (unit.parent === null ? null : standsFor(unit.parent))

/**
 * What a role stands under: its boss; but the nearest department without a head, where the boss is the head above that
 * department (or nobody is). So the department stays visible, and the line runs through it.
 */
export function aboveRole(role: Role): Pointer | null {
  const { boss } = role
  if (boss.is === 'committee') return boss.at
  const { via, head } = wayUp(role)
  switch (boss.is) {
    case 'role':
      return boss.role === head ? (via?.at ?? head.at) : boss.role.at
    case 'top':
      return head === null ? (via?.at ?? null) : null
    case 'broken':
      return via?.at ?? null
  }
}

/** The nearest head above a role (decision M4), and the lowest headless unit on the way that the role does not head from above. */
function wayUp(role: Role): { readonly via: Unit | null; readonly head: Role | null } {
  let via: Unit | null = null
  for (let unit: Unit | null = role.unit; unit !== null; unit = unit.parent) {
    if (unit.head === role) via = null
    else if (unit.head !== null) return { via, head: unit.head }
    else via ??= unit
  }
  return { via, head: null }
}
