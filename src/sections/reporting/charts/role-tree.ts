import type { Pointer } from '../../../text/pointer.js'
import type { Role, Unit } from '../../departments/model.js'
import type { Dotted } from './assemble.js'
import { committeePlaces } from './committee-places.js'
import { type Offices, officesOf } from './offices.js'
import { type Item, planOrder } from './plan-order.js'
import type { Slices } from './slices.js'
import { aboveRole, aboveUnit, standsFor } from './standing.js'
import { namesHeads } from './unit-box.js'

/** The solid lines of the plan: every role and committee, and a department only where it has no head. */
export interface RoleTree {
  /** In plan order. */
  readonly items: readonly Item[]
  readonly offices: Offices
  readonly headsNamed: boolean
  /** What an item stands under. */
  above(item: Item): Pointer | null
  readonly dotted: readonly Dotted[]
}

/** Reads the tree off the plan, once. */
export function roleTree({ departments, committees }: Slices): RoleTree {
  const { root } = departments
  const places = committeePlaces(departments, committees)
  const all = planOrder(departments, committees, places)
  const boxAt = (pointer: Pointer): Pointer => {
    const unit = departments.unitAt(pointer)
    return unit === undefined ? pointer : standsFor(unit)
  }
  const top = root.head === null ? root.at : null
  const crowned = (role: Role): Pointer | null => (role === root.head ? (places.crown?.at ?? null) : null)
  const dotted = all.flatMap((item): Dotted[] => {
    if (item.is === 'committee') return []
    const from = item.is === 'role' ? item.role : item.unit
    return from.dotted.map(({ to, why }) => ({ to: boxAt(to), from: boxAt(from.at), why }))
  })
  return {
    items: all.filter((item) => item.is !== 'unit' || item.unit.head === null),
    offices: officesOf(departments),
    headsNamed: namesHeads(departments),
    above(item) {
      if (item.is === 'unit') return aboveUnit(item.unit)
      if (item.is === 'role') return aboveRole(item.role) ?? crowned(item.role)
      const over = places.above.get(item.committee.at) ?? null
      return over === null ? top : boxAt(over)
    },
    dotted,
  }
}

/** The pointer of a role, department or committee. */
export function placeOf(item: Item): Pointer {
  if (item.is === 'role') return item.role.at
  return item.is === 'unit' ? item.unit.at : item.committee.at
}

/** Whether the box below a department without a head says who acts for it. */
export const actsWithin = (unit: Unit): boolean => unit.acting !== null && aboveRole(unit.acting) === unit.at
