import { childPointer, type Pointer } from '../text/pointer.js'
import {
  longBand,
  longBudget,
  longDepartment,
  longDriver,
  longFte,
  longHeadcount,
  longPost,
  longRatio,
  longRole,
  longRule,
  withEntry,
} from './long-form.js'
import { type Dict, type Entry, entryOf, type Node, target } from './node.js'

/** RFC 7396 on nodes, long forms first (decision S1): what differs between a patch and `like`. */
export interface Merging {
  /** A key whose value is null, or nothing at all. */
  nothing(dict: Dict, entry: Entry, here: Pointer): Dict
  /** A key that the map lacks. */
  fresh(dict: Dict, entry: Entry, here: Pointer): Dict
  /** A map in place of something that is none. */
  whole(map: Dict, here: Pointer): Node
  /** Keys that replace what stands there, or (null) are left out. */
  special?(dict: Dict, entry: Entry, here: Pointer): Dict | undefined
}

/** The map with every key of another merged into it: maps by key, everything else replaces. */
export function mergeMaps(before: Dict, after: Dict, pointer: Pointer, merging: Merging): Dict {
  let merged = before
  for (const entry of after.entries) merged = mergeEntry(merged, entry, pointer, merging)
  return merged
}

export const isNull = (node: Node): boolean => {
  const written = target(node)
  return written.kind === 'scalar' && written.value === null
}

function mergeEntry(dict: Dict, entry: Entry, pointer: Pointer, merging: Merging): Dict {
  const here = childPointer(pointer, entry.key)
  const special = merging.special?.(dict, entry, here)
  if (special !== undefined) return special
  if (isNull(entry.value)) return merging.nothing(dict, entry, here)
  const present = entryOf(dict, entry.key)
  if (present === undefined) return merging.fresh(dict, entry, here)
  return withEntry(dict, present, mergeNodes(present.value, entry.value, here, merging))
}

/** One value merged into another that stands at `pointer` of the plan. */
export function mergeNodes(base: Node, next: Node, pointer: Pointer, merging: Merging): Node {
  const long = longFormAt(pointer)
  const [before, after] = [target(long(base)), target(long(next))]
  if (after.kind !== 'dict') return after
  return before.kind === 'dict' ? mergeMaps(before, after, pointer, merging) : merging.whole(after, pointer)
}

/** Which short form a pointer may hold, by its shape. */
const shortForms: readonly [RegExp, (node: Node) => Node][] = [
  [/(?:^\/organization|\/departments\/[^/]+)\/roles\/[^/]+\/headcount$/, longHeadcount],
  [/(?:^\/organization|\/departments\/[^/]+)\/roles\/[^/]+\/fte$/, longFte],
  [/(?:^\/organization|\/departments\/[^/]+)\/roles\/[^/]+$/, longRole],
  [/^(?:\/departments\/[^/]+)+$/, longDepartment],
  [/^\/(?:families|grades)\/[^/]+$/, longDepartment],
  [/^\/grades\/[^/]+\/pay$/, longBand],
  [/(?:^\/organization|\/departments\/[^/]+)\/roles\/[^/]+\/pay$/, longBand],
  [/^\/pay\/budgets\/[^/]+$/, longBudget],
  [/^(?:\/departments\/[^/]+)*\/drivers\/[^/]+$/, longDriver],
  [/^\/people\/[^/]+\/roles\/[^/]+$/, longPost],
  [/^\/ratios\/[^/]+$/, longRatio],
  [/^\/rules\/[^/]+$/, longRule],
]

/** What brings a value at this place to its long form; the value itself where it has none. */
export function longFormAt(pointer: Pointer): (node: Node) => Node {
  return shortForms.find(([shape]) => shape.test(pointer))?.[1] ?? ((node) => node)
}
