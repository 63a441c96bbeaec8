import { type Pointer, pointerKeys } from '../../text/pointer.js'
import { type Dict, type Node, target } from '../node.js'

/**
 * A plan while its copies are made. Each map on the way to a change is copied once and then changed in place: a map of
 * thousands of roles is not copied for each of them.
 */
export class Draft {
  readonly root: Dict
  readonly #positions = new Map<Dict, ReadonlyMap<string, number>>()

  constructor(root: Dict) {
    this.root = this.#owned(root)
  }

  /** Puts a node in the place of what stands at a pointer, if something does. */
  replace(pointer: Pointer, node: Node): void {
    const keys = pointerKeys(pointer)
    let dict = this.root
    for (const [depth, key] of keys.entries()) {
      delete dict.data
      const at = this.#positions.get(dict)?.get(key)
      const entry = at === undefined ? undefined : dict.entries[at]
      if (at === undefined || entry === undefined) return
      const last = depth === keys.length - 1
      const present = target(entry.value)
      if (!last && present.kind !== 'dict') return
      const value = last ? node : this.#owned(present as Dict)
      if (value !== entry.value) {
        const changed = { ...entry, value }
        dict.entries[at] = changed
        dict.index?.set(key, changed)
      }
      if (!last) dict = value as Dict
    }
  }

  /** The map itself if it is the draft's own, else a copy of it that is. */
  #owned(dict: Dict): Dict {
    if (this.#positions.has(dict)) return dict
    const { kind, source, start, end, flow } = dict
    const own: Dict = { kind, source, start, end, flow, entries: [...dict.entries] }
    this.#positions.set(own, new Map(own.entries.map(({ key }, at) => [key, at])))
    return own
  }
}
