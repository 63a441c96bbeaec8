import type { Name } from '../../text/lang.js'
import { isHat, type Role } from '../departments/model.js'
import type { Families } from '../families/model.js'
import type { Grades } from '../grades/model.js'
import { addCosts, noCost } from './cost.js'
import type { Cost, CostGroup, Grouping } from './model.js'

interface Named {
  readonly families: Families
  readonly grades: Grades
}

/** Roles with a seat by what they are alike in, in the order in which each group first occurs; grades in theirs. */
export function groupsBy(
  by: Grouping,
  roles: readonly Role[],
  costOf: (role: Role) => Cost,
  named: Named,
): readonly CostGroup[] {
  const groups = new Map<string | null, { name: Name | null; roles: Role[]; cost: Cost }>()
  const start = (id: string | null, name: Name | null) => {
    const group = { name, roles: [] as Role[], cost: noCost }
    groups.set(id, group)
    return group
  }
  if (by === 'grade') for (const [id, { name }] of named.grades) start(id, name)
  for (const role of roles) {
    if (isHat(role)) continue
    const id = idOf(role, by)
    const group = groups.get(id) ?? start(id, nameOf(role, id, by, named))
    group.roles.push(role)
    group.cost = addCosts(group.cost, costOf(role))
  }
  return [...groups].flatMap(([id, group]) => (group.roles.length === 0 ? [] : [{ id, ...group }]))
}

function idOf(role: Role, by: Grouping): string | null {
  if (by === 'role') return role.path
  if (by === 'employment') return role.employment ?? 'employee'
  return role[by]
}

function nameOf(role: Role, id: string | null, by: Grouping, { families, grades }: Named): Name | null {
  if (id === null) return null
  if (by === 'role') return role.title
  const name = by === 'family' ? families.get(id) : by === 'grade' ? grades.get(id)?.name : undefined
  return name ?? { id, text: {} }
}
