import type { Pointer } from '../../../text/pointer.js'
import type { Committee, Committees } from '../../committees/model.js'
import type { Departments, Role, Unit } from '../../departments/model.js'
import type { CommitteePlaces } from './committee-places.js'

/** One thing a chart may show. */
export type Item =
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'committee'; readonly committee: Committee }

/** Everything in plan order (decision H1): the organisation first, then depth-first, committees at their place. */
export function planOrder(departments: Departments, committees: Committees, places: CommitteePlaces): readonly Item[] {
  const items: Item[] = []
  const shown = new Set<Committee>()
  const show = (list: readonly Committee[]): void => {
    const waiting = list.toReversed()
    for (let committee = waiting.pop(); committee !== undefined; committee = waiting.pop()) {
      if (shown.has(committee)) continue
      shown.add(committee)
      items.push({ is: 'committee', committee })
      waiting.push(...after(committee.at).toReversed())
    }
  }
  const after = (at: Pointer): readonly Committee[] => places.after.get(at) ?? []
  for (const unit of departments.units) {
    items.push({ is: 'unit', unit })
    if (unit.parent === null) show(places.alone)
    for (const role of unit.roles) {
      show(places.before.get(role.at) ?? [])
      items.push({ is: 'role', role })
      show(after(role.at))
    }
    show(after(unit.at))
  }
  show([...committees.values()])
  return items
}
