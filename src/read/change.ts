import { type Pointer, pointerKeys } from '../text/pointer.js'
import { withEntry } from './long-form.js'
import { type Dict, entryOf, type List, type Node, target } from './node.js'

/**
 * The plan with what stands at a pointer changed: what is on the way is copied, everything else shared. A pointer that
 * leads nowhere changes nothing; undefined removes an entry of a map.
 */
export function changedAt(root: Dict, pointer: Pointer, change: (present: Node) => Node | undefined): Dict {
  return changedBelow(root, pointerKeys(pointer), change) as Dict
}

function changedBelow(
  node: Node,
  keys: readonly string[],
  change: (present: Node) => Node | undefined,
): Node | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return change(node)
  const written = target(node)
  if (written.kind === 'dict') {
    const present = entryOf(written, key)
    return present === undefined ? written : withEntry(written, present, changedBelow(present.value, rest, change))
  }
  return written.kind === 'list' ? changedItem(written, Number(key), rest, change) : written
}

function changedItem(
  list: List,
  index: number,
  rest: readonly string[],
  change: (present: Node) => Node | undefined,
): List {
  const { kind, source, start, end, flow } = list
  const items = list.items.map((item, at) => (at === index ? (changedBelow(item, rest, change) ?? item) : item))
  return { kind, source, start, end, flow, items }
}
