import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role, SelectorValue } from '../departments/model.js'
import type { Fault } from './model.js'

/** Whom a norm is about: `of`, or the role that the entry's id names. Undefined where that is nobody. */
export function countedRoles(
  id: string,
  at: Pointer,
  of: RatioFile['of'],
  departments: Departments,
  context: BuildContext,
  faults: Fault[],
): readonly Role[] | undefined {
  if (of === undefined) {
    const found = context.names.resolve(id, ['role'], at)
    const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
    if (role !== undefined) return [role]
    faults.push({ is: 'role', pointer: at, text: id, on: 'key' })
    return undefined
  }
  const from = childPointer(at, 'of')
  const roles = departments.select(of as SelectorValue, from)
  if (roles.length > 0) return roles
  // A reference that does not resolve is told with all other references.
  if (typeof of === 'object' && !Array.isArray(of) && departmentsResolve(of, from, context)) {
    faults.push({ is: 'empty-selector', pointer: from, text: ofText(of, id) })
  }
  return undefined
}

type SelectorMap = Exclude<RatioFile['of'], string | number | readonly unknown[] | undefined>

function departmentsResolve(of: SelectorMap, from: Pointer, { names }: BuildContext): boolean {
  return [of.department ?? []]
    .flat()
    .every((reference) => names.resolve(String(reference), ['department'], from).is === 'found')
}

/** What is counted, as it is written: a reference, several, or `key: value` pairs. */
export function ofText(of: RatioFile['of'] | SelectorValue, id: string): string {
  if (of === undefined) return id
  if (typeof of !== 'object') return String(of)
  if (Array.isArray(of)) return of.join(', ')
  return Object.entries(of)
    .filter(([key]) => !key.startsWith('x-'))
    .map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    .join('; ')
}
