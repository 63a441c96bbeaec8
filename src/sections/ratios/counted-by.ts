import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Pointer } from '../../text/pointer.js'
import {
  countedRoles,
  type Departments,
  type Role,
  type SelectorValue,
  selectorText,
  type Unit,
} from '../departments/model.js'
import type { Fault } from './model.js'
import { countedUnits } from './units.js'

/** Roles that are counted together; of a norm with `each`, those of one department. */
export interface Counting {
  readonly unit: Unit | null
  readonly roles: readonly Role[]
}

/** Whom a norm is about, for each department where it says so. Undefined where that is nobody: the faults say why. */
export function countedBy(
  id: string,
  at: Pointer,
  { each, of }: RatioFile,
  departments: Departments,
  context: BuildContext,
  faults: Fault[],
): readonly Counting[] | undefined {
  if (each !== undefined) {
    return countedUnits({ id, at, each: each as SelectorValue, of }, departments, context, faults)
  }
  const roles = countedRoles(id, at, of as SelectorValue | undefined, departments, context.names)
  if (roles === 'role') faults.push({ is: 'role', pointer: at, text: id, on: 'key' })
  else if (roles === 'empty-selector') faults.push({ is: roles, pointer: `${at}/of`, text: selectorText(of ?? id) })
  else if (roles !== null) return [{ unit: null, roles }]
  return undefined
}
