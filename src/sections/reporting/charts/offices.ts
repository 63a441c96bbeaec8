import type { Departments, Role, Unit } from '../../departments/model.js'

/** Which units each role leads, or speaks for while they have no head. */
export interface Offices {
  headOf(role: Role): readonly Unit[]
  actsFor(role: Role): readonly Unit[]
}

/** Reads the offices off the units, once; units in plan order. */
export function officesOf({ units }: Departments): Offices {
  const heads = new Map<Role, Unit[]>()
  const acting = new Map<Role, Unit[]>()
  for (const unit of units) {
    if (unit.head !== null) add(heads, unit.head, unit)
    else if (unit.acting !== null) add(acting, unit.acting, unit)
  }
  return { headOf: (role) => heads.get(role) ?? none, actsFor: (role) => acting.get(role) ?? none }
}

const none: readonly Unit[] = []

function add(map: Map<Role, Unit[]>, role: Role, unit: Unit): void {
  const list = map.get(role)
  if (list === undefined) map.set(role, [unit])
  else list.push(unit)
}
