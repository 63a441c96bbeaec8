import type { Workload as WorkloadFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role, SelectorValue } from '../departments/model.js'
import type { Reading } from './written.js'

/** Who does the work: `of`, or the role that the entry's id names. Undefined where that is nobody. */
export function workers(
  id: string,
  at: Pointer,
  of: WorkloadFile['of'],
  departments: Departments,
  context: BuildContext,
  reading: Reading,
): readonly Role[] | undefined {
  if (of === undefined) {
    const found = context.names.resolve(id, ['role'], at)
    const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
    return role === undefined ? reading.fault('role', at, id, { on: 'key' }) : [role]
  }
  const from = childPointer(at, 'of')
  const roles = departments.select(of as SelectorValue, from)
  if (roles.length > 0) return roles
  // A reference that does not resolve is told with all other references.
  return typeof of === 'object' && !Array.isArray(of) && departmentsResolve(of, from, context)
    ? reading.fault('empty-selector', from, writtenAs(of, id))
    : undefined
}

function departmentsResolve(of: NonNullable<WorkloadFile['of']>, from: Pointer, { names }: BuildContext): boolean {
  const references = typeof of === 'object' && 'department' in of ? [of.department ?? []].flat() : []
  return references.every((reference) => names.resolve(String(reference), ['department'], from).is === 'found')
}

/** Who is meant, as it is written: a reference, several, or `key: value` pairs. */
export function writtenAs(of: WorkloadFile['of'], id: string): string {
  if (of === undefined) return id
  if (typeof of !== 'object') return String(of)
  if (Array.isArray(of)) return of.join(', ')
  const criteria = Object.entries(of).filter(([key]) => !key.startsWith('x-'))
  return criteria.map(([key, value]) => `${key}: ${[value].flat().join(', ')}`).join('; ')
}
