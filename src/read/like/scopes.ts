import { pointerKeys } from '../../text/pointer.js'
import { type Dict, entryOf, type Node, target, valueAt } from '../node.js'

/** Kinds of things that are written inside departments. */
export type Inside = 'role' | 'department'

/** True if a department holds something of these kinds at a path of ids below it. */
export function holds(unit: Node, ids: readonly string[], kinds: readonly string[]): boolean {
  let at: Node | undefined = unit
  for (const id of ids.slice(0, -1)) at = valueAt(valueAt(at, 'departments'), id)
  const last = ids[ids.length - 1]
  if (at === undefined || last === undefined) return false
  return (['role', 'department'] as const).some((kind) => kinds.includes(kind) && has(valueAt(at, `${kind}s`), last))
}

const has = (map: ReturnType<typeof valueAt>, id: string): boolean =>
  map?.kind === 'dict' && entryOf(map as Dict, id) !== undefined

/**
 * The ids of the nearest department, at or below `unit` and around a pointer inside it, that holds what a reference
 * names; undefined where none does, and the reference leads out of the unit.
 */
export function scopeWith(
  unit: Node,
  pointer: string,
  ids: readonly string[],
  kinds: readonly string[],
): readonly string[] | undefined {
  const keys = pointerKeys(pointer)
  const around: string[] = []
  for (let at = 0; keys[at] === 'departments' && at + 2 < keys.length; at += 2) around.push(keys[at + 1] as string)
  for (let length = around.length; length >= 0; length--) {
    const scope = around.slice(0, length)
    let node: Node | undefined = target(unit)
    for (const id of scope) node = valueAt(valueAt(node, 'departments'), id)
    if (node !== undefined && holds(node, ids, kinds)) return scope
  }
  return undefined
}
