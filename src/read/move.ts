import { childPointer, isWithin, type Pointer, pointerKeys } from '../text/pointer.js'
import { changedAt } from './change.js'
import { longDepartment, withEntry } from './long-form.js'
import { type Dict, type Entry, entryOf, locate, type Node, placeOf, target, valueAt } from './node.js'

/** A department or role that a scenario has put elsewhere (format.md C5). */
export interface Moved {
  readonly from: Pointer
  readonly to: Pointer
}

/** Where something would stand under a department, or (null) under the organisation. */
export function goalOf(from: Pointer, parent: Pointer | null): Pointer {
  const keys = pointerKeys(from)
  const [kind = '', id = ''] = keys.slice(-2)
  const above = parent ?? (kind === 'roles' ? '/organization' : '')
  return childPointer(`${above}/${kind}`, id)
}

/** Where something stands after a move. */
export const movedTo = (pointer: Pointer, { from, to }: Moved): Pointer =>
  isWithin(pointer, from) ? `${to}${pointer.slice(from.length)}` : pointer

/** Where something stood before the moves. */
export function unmoved(pointer: Pointer, moves: readonly Moved[]): Pointer {
  let at = pointer
  for (const { from, to } of moves.toReversed()) if (isWithin(at, to)) at = `${from}${at.slice(to.length)}`
  return at
}

/** The plan with a department or role moved. The goal is free, and not below what is moved. */
export function withMove(root: Dict, { from, to }: Moved): Dict {
  const [mapPointer, id] = split(from)
  const entry = entryAt(root, mapPointer, id)
  if (entry === undefined) return root
  const taken = changedAt(root, from, () => undefined)
  return withAdded(taken, split(to)[0], entry)
}

function split(pointer: Pointer): readonly [map: Pointer, id: string] {
  return [pointer.slice(0, pointer.lastIndexOf('/')), pointerKeys(pointer).at(-1) ?? '']
}

function entryAt(root: Dict, map: Pointer, id: string): Entry | undefined {
  const dict = locate(root, map, 'value').node
  return dict.kind === 'dict' ? entryOf(dict, id) : undefined
}

/** The plan with an entry more in a map, which is made where the unit that should have it has none. */
function withAdded(root: Dict, map: Pointer, entry: Entry): Dict {
  const [unit, key] = split(map)
  const add = (node: Node): Dict => {
    const dict = longDepartment(node)
    const holder = dict.kind === 'dict' ? dict : emptyAt(dict)
    const present = valueAt(holder, key)
    const held = present?.kind === 'dict' ? present : emptyAt(target(entry.value))
    const { keyStart, keyEnd, source } = entry
    return withEntry(holder, { key, source, keyStart, keyEnd, value: held }, withEntry(held, entry, entry.value))
  }
  return unit === '' ? add(root) : changedAt(root, unit, add)
}

function emptyAt(node: Node): Dict {
  return { ...placeOf(node), kind: 'dict', flow: true, entries: [] }
}
