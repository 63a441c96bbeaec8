import { childPointer, type Pointer } from '../../text/pointer.js'
import { type Dict, type Entry, locate, type Node, target } from '../node.js'
import { Draft } from './draft.js'
import type { Like } from './likes.js'

/** A plan without the nulls by which copies leave something out: its shape, before anything is copied. */
export function withoutLeftOut(root: Dict, likes: readonly Like[]): Dict {
  const draft = new Draft(root)
  for (const { at } of likes) {
    const node = locate(draft.root, at, 'value').node
    const stripped = withoutNulls(node, at)
    if (stripped !== node) draft.replace(at, stripped)
  }
  return draft.root
}

/**
 * The node at `pointer` without entries that are null. A role or department that is nothing but its id stays, and so
 * does `reportsTo: null`, the top.
 */
export function withoutNulls(node: Node, pointer: Pointer): Node {
  const dict = target(node)
  if (dict.kind !== 'dict') return node
  const entries = dict.entries.flatMap((entry) => {
    if (isLeftOut(entry, pointer)) return []
    const value = withoutNulls(entry.value, childPointer(pointer, entry.key))
    return [value === entry.value ? entry : { ...entry, value }]
  })
  const same = entries.length === dict.entries.length && entries.every((entry, at) => entry === dict.entries[at])
  if (same) return node
  const { kind, source, start, end, flow } = dict
  return { kind, source, start, end, flow, entries }
}

function isLeftOut({ key, value }: Entry, pointer: Pointer): boolean {
  const written = target(value)
  if (written.kind !== 'scalar' || written.value !== null || written.style === 'empty') return false
  return key !== 'reportsTo' && !/\/(?:roles|departments)$/.test(pointer)
}
