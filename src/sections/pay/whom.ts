import type { PayComponentFile } from '../../generated/plan.js'
import type { Pointer } from '../../text/pointer.js'
import type { Departments, Role, SelectorValue } from '../departments/model.js'
import type { PayFault } from './model.js'

/** The roles that `for` means; references are handed on to be looked at, a selector without a match is a fault. */
export function whom(
  written: PayComponentFile['for'],
  at: Pointer,
  departments: Departments,
  faults: PayFault[],
): { readonly roles: ReadonlySet<Role>; readonly all: boolean } {
  if (written === 'all') return { roles: new Set(departments.roles), all: true }
  const roles = new Set(departments.select(written as SelectorValue, at))
  const fault = (is: PayFault['is'], pointer: Pointer, text: string): void => {
    faults.push({ is, pointer, on: 'value', text, near: [] })
  }
  if (typeof written === 'object' && !Array.isArray(written)) {
    const text = Object.entries(written).map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    if (roles.size === 0) fault('nobody', at, text.join(', '))
  } else {
    const list = [written].flat() as readonly (string | number)[]
    list.forEach((reference, index) => {
      fault('role', Array.isArray(written) ? `${at}/${index}` : at, String(reference))
    })
  }
  return { roles, all: false }
}
