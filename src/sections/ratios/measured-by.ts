import type { BuildContext, Kind, Named } from '../../section/contract.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Departments, Role, Unit } from '../departments/model.js'
import { type Drivers, nearestDriver } from '../drivers/model.js'
import type { MeasuredHeads, MeasuredOne } from './model.js'
import { rolesBelow } from './units.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
}

/** format.md C1: the first kind in this order with a match decides. */
export const nounKinds: readonly (readonly Kind[])[] = [['driver', 'total'], ['role'], ['department'], ['family']]

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
  unit: Unit | null = null,
): MeasuredOne | 'ambiguous' | undefined {
  const inUnit = unit === null ? undefined : measuredIn(unit, noun, counted, { departments, drivers }, normAt)
  if (inUnit !== undefined) return inUnit
  const from = unit?.at ?? normAt
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
    if (kind === 'department') return heads('department', departments.select({ department: `/${path}` }, from), name)
    if (kind === 'family') return heads('family', departments.select({ family: path }, normAt), name)
    const driver = drivers.get(path)
    return driver === undefined ? undefined : { by: 'driver', driver }
  }
  for (const kinds of nounKinds) {
    const found = context.names.resolve(noun, kinds, from)
    if (found.is === 'ambiguous') return 'ambiguous'
    const measured = found.is === 'found' ? of(found.named) : undefined
    if (measured !== undefined) return measured
  }
  const family = noun.replace(/^family:/, '')
  const roles = departments.select({ family }, normAt)
  return roles.length > 0 ? heads('family', roles, { id: family, text: {} }) : undefined
}

/**
 * What a noun names inside one department: its heads, the driver nearest to it, its roles or families. Undefined where
 * only the plan as a whole can say.
 */
function measuredIn(
  unit: Unit,
  noun: string,
  counted: readonly Role[],
  { departments, drivers }: Needs,
  normAt: Pointer,
): MeasuredOne | undefined {
  const all = rolesBelow(unit)
  const heads = (kind: MeasuredHeads['kind'], roles: readonly Role[], name: Name): MeasuredOne => {
    const measured = new Set(roles)
    return { by: 'heads', noun, kind, name, roles, whole: counted.every((role) => measured.has(role)) }
  }
  if (noun === 'heads') return heads('department', all, unit.name)
  const [, prefix, id = noun] = /^(driver|role|department|family):(.*)$/.exec(noun) ?? []
  const may = (kind: string): boolean => prefix === undefined || prefix === kind
  if (may('driver') && !id.includes('/')) {
    const driver = nearestDriver(drivers, unit, id)
    if (driver !== undefined) return { by: 'driver', driver }
    const elsewhere = drivers.get(id)
    // Other departments have it: here it is not stated.
    if (elsewhere !== undefined)
      return { by: 'driver', driver: { ...elsewhere, id: `${unit.path}/${id}`, value: null, parts: [] } }
  }
  const inside = new Set(all)
  if (may('role')) {
    const roles = departments.select({ role: id }, normAt).filter((role) => inside.has(role))
    const [first] = roles
    if (first !== undefined) return heads('role', roles, first.title)
  }
  if (!may('family') || departments.select({ department: id }, unit.at).length > 0) return undefined
  const roles = departments.select({ family: id }, normAt).filter((role) => inside.has(role))
  return roles.length > 0 ? heads('family', roles, { id, text: {} }) : undefined
}
