import { type Dict, type Node, target, valueAt } from '../node.js'

/** More departments and roles than that are not copied: a few lines could ask for any number of them. */
export const mostCopied = 200_000

const sizes = new WeakMap<Dict, number>()

/** How many departments and roles a department is, itself included; a role is one. Shared parts are counted each time. */
export function sizeOf(node: Node): number {
  const dict = target(node)
  if (dict.kind !== 'dict') return 1
  const known = sizes.get(dict)
  if (known !== undefined) return known
  let size = 1
  for (const key of ['roles', 'departments']) {
    const map = valueAt(dict, key)
    if (map?.kind === 'dict') for (const entry of map.entries) size += sizeOf(entry.value)
  }
  sizes.set(dict, size)
  return size
}
