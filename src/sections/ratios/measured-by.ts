import type { BuildContext, Kind, Named } from '../../section/contract.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Departments, Role } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { MeasuredHeads, MeasuredOne } from './model.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

/** format.md C1: the first kind in this order with a match decides. */
export const nounKinds: readonly (readonly Kind[])[] = [['driver'], ['role'], ['department'], ['family']]

const allHeads: Name = { id: 'heads', text: { en: 'heads', zh: '全员' } }

/**
 * What the noun of a norm names: the word `heads`, a driver, role, department or family. Families that the plan does
 * not declare are free text. Undefined where nothing, or more than one thing of the first kind, has the name.
 */
export function measuredBy(
  noun: string,
  counted: readonly Role[],
  normAt: Pointer,
  { departments, drivers }: Needs,
  context: BuildContext,
): MeasuredOne | 'ambiguous' | undefined {
  const heads = (kind: MeasuredHeads['kind'], roles: readonly Role[], name: MeasuredHeads['name']): MeasuredOne => {
    const measured = new Set(roles)
    return { by: 'heads', noun, kind, name, roles, whole: counted.every((role) => measured.has(role)) }
  }
  if (noun === 'heads') return heads('all', departments.roles, allHeads)
  const of = ({ kind, name, path, pointer }: Named): MeasuredOne | undefined => {
    if (kind === 'role') {
      const role = departments.roleAt(pointer)
      return role === undefined ? undefined : heads('role', [role], role.title)
    }
    if (kind === 'department') return heads('department', departments.select({ department: `/${path}` }, normAt), name)
    if (kind === 'family') return heads('family', departments.select({ family: path }, normAt), name)
    const driver = drivers.get(path)
    return driver === undefined ? undefined : { by: 'driver', driver }
  }
  for (const kinds of nounKinds) {
    const found = context.names.resolve(noun, kinds, normAt)
    if (found.is === 'ambiguous') return 'ambiguous'
    const measured = found.is === 'found' ? of(found.named) : undefined
    if (measured !== undefined) return measured
  }
  const family = noun.replace(/^family:/, '')
  const roles = departments.select({ family }, normAt)
  return roles.length > 0 ? heads('family', roles, { id: family, text: {} }) : undefined
}
