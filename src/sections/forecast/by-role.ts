import { entriesOf } from '../../section/entries.js'
import { referenceFault } from '../../section/reference-fault.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Role, Unit } from '../departments/model.js'
import type { Reading } from './reading.js'

/** Keys that say something else than a role, a department or a family; a role of that name is `role:default`. */
const ownKeys = new Set(['default', 'convention', 'note', 'source', 'assumption', 'tags'])
const kinds = [['role'], ['department'], ['family']] as const

/**
 * What each role gets from a map by role, department or family: the role's own line, else its nearest department's, else
 * its family's, else `default`; null where none is about it. `read` gives undefined for what it cannot read.
 */
export function byRole<T>(
  map: object,
  at: Pointer,
  reading: Reading,
  read: (value: unknown, at: Pointer) => T | undefined,
): (role: Role) => T | null {
  const ofRole = new Map<string, T>()
  const ofUnit = new Map<string, T>()
  const ofFamily = new Map<string, T>()
  const maps = { role: ofRole, department: ofUnit, family: ofFamily }
  let other: T | null = null
  for (const [key, value] of entriesOf(map as { readonly [key: string]: unknown })) {
    if (key !== 'default' && ownKeys.has(key)) continue
    const pointer = childPointer(at, key)
    const named = key === 'default' ? null : namedBy(key, pointer, reading)
    const found = read(value, pointer)
    if (key === 'default') other = found ?? null
    else if (named !== null && found !== undefined) maps[named.is].set(named.key, found)
  }
  return (role) => {
    const own = ofRole.get(role.at)
    if (own !== undefined) return own
    for (let unit: Unit | null = role.unit; unit !== null; unit = unit.parent) {
      const found = ofUnit.get(unit.at)
      if (found !== undefined) return found
    }
    return (role.family === null ? undefined : ofFamily.get(role.family)) ?? other
  }
}

interface Named {
  readonly is: 'role' | 'department' | 'family'
  /** The pointer of a role or department, the name of a family. */
  readonly key: string
}

/** What a key names; null, and a fault, where that is nothing or not one thing. */
function namedBy(key: string, pointer: Pointer, { context, departments, faults }: Reading): Named | null {
  for (const [is] of kinds) {
    const found = context.names.resolve(key, [is], pointer)
    if (found.is === 'found') return { is, key: is === 'family' ? found.named.path : found.named.pointer }
    if (found.is === 'ambiguous') break
  }
  // Families that the plan does not declare are free text.
  const family = key.replace(/^family:/, '')
  if (departments.roles.some((role) => role.family === family)) return { is: 'family', key: family }
  const fault = referenceFault({ text: key, kinds, pointer, on: 'key' }, context.names)
  if (fault !== undefined) faults.push(fault)
  return null
}
