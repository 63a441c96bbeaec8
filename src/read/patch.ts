import { type Finding, finding } from '../findings/finding.js'
import {
  missesTarget,
  nothingToRemove,
  notPatchable,
  patchThis,
  scenarioMissesRule,
  standsHere,
} from '../findings/rules/scenario-misses-target.js'
import { schemaValueRule, writeNull } from '../findings/rules/schema-value.js'
import { closest } from '../text/closest.js'
import { childPointer, type Pointer } from '../text/pointer.js'
import type { Inherited } from './like/inherited.js'
import { withEntry } from './long-form.js'
import { isNull, type Merging, mergeMaps, mergeNodes } from './merge.js'
import { mayBeMistyped } from './mistyped.js'
import { type Dict, type Entry, entryOf, keyPlace, type Node, target } from './node.js'

const fixed = new Set(['orgplan', 'include', 'languages', 'scenarios', 'waivers'])

/** The paths of all departments and roles of the base, by id: where a patch may have meant to go. */
export interface Standing {
  readonly pointer: Pointer
  readonly path: string
  readonly id: string
  readonly kind: 'department' | 'role'
  readonly entry: Entry
}

/** What a patch has removed by a null. */
export interface Removal {
  readonly pointer: Pointer
  /** The null in the patch: its pointer and its entry. */
  readonly at: Pointer
  readonly entry: Entry
  /** The plan before the patch, in which the thing stands. */
  readonly before: Dict
}

interface PatchContext {
  readonly base: readonly Standing[]
  readonly scenario: string
  /** Where the patch stands: `/scenarios/NAME/patch`. */
  readonly at: Pointer
  readonly before: Dict
  readonly findings: Finding[]
  readonly removed: Removal[]
  /** What stands in the plan by `like` alone; undefined where nothing is like anything. */
  readonly inherited?: Inherited | undefined
}

/** RFC 7396 on nodes, long forms first: maps merge by key, a literal null removes, everything else replaces. */
export function applyPatch(root: Dict, patch: Dict, context: PatchContext): Dict {
  const { entries, ...rest } = patch
  const allowed = entries.filter((entry) => {
    if (!fixed.has(entry.key)) return true
    problem(context, entry, notPatchable({ key: entry.key }), childPointer(context.at, entry.key))
    return false
  })
  return mergeMaps(root, { ...rest, entries: allowed }, '', mergingOf(context))
}

function problem(
  context: PatchContext,
  entry: Entry,
  said: Finding['said'],
  pointer: Pointer,
  more: Partial<Finding> = {},
): void {
  const { scenario } = context
  context.findings.push(finding(scenarioMissesRule, { said, place: keyPlace(entry), pointer, scenario, ...more }))
}

function mergingOf(context: PatchContext): Merging {
  const merging: Merging = {
    special(dict, entry, here) {
      if (here !== '/organization/id' && !(here === '/organization' && isNull(entry.value))) return undefined
      problem(context, entry, notPatchable({ key: here.slice(1).replace('/', '.') }), `${context.at}${here}`)
      return dict
    },
    nothing: (dict, entry, here) => without(dict, entry, here, context),
    fresh(dict, entry, here) {
      if (context.inherited?.stands(here) === true) {
        return withEntry(dict, entry, mergeNodes(emptyLike(entry), entry.value, here, merging))
      }
      const meant = meantInstead(entry.key, here, context.base)
      if (meant === undefined) return withEntry(dict, entry, added(entry.value, `${context.at}${here}`, context))
      const related = [{ said: standsHere({}), place: keyPlace(meant.entry) }]
      const suggestions = [{ said: patchThis({ path: meant.path }), replacement: meant.id }]
      const said = missesTarget({ id: entry.key, path: meant.path })
      problem(context, entry, said, `${context.at}${here}`, { related, suggestions })
      return dict
    },
    whole: (map, here) => added(map, `${context.at}${here}`, context),
  }
  return merging
}

/** A null: what it names goes; what only a copy has is written down as left out of that copy. */
function without(dict: Dict, entry: Entry, here: Pointer, context: PatchContext): Dict {
  const { inherited } = context
  const at = `${context.at}${here}`
  const written = target(entry.value)
  if (written.kind === 'scalar' && written.style === 'empty') {
    emptyValue(context, entry, at)
    return dict
  }
  if (entryOf(dict, entry.key) === undefined && inherited?.stands(here) !== true) {
    problem(context, entry, nothingToRemove({ id: entry.key }), at)
    return dict
  }
  context.removed.push({ pointer: here, at, entry, before: context.before })
  return withEntry(dict, entry, inherited?.isCopied(here) === true ? entry.value : undefined)
}

/** A map without entries where a patch writes into what is only copied there. */
function emptyLike({ value }: Entry): Dict {
  const { source, start, end } = target(value)
  return { kind: 'dict', source, start, end, flow: true, entries: [] }
}

function emptyValue(context: PatchContext, entry: Entry, pointer: Pointer): void {
  const { scenario } = context
  context.findings.push(finding(schemaValueRule, { said: writeNull({}), place: keyPlace(entry), pointer, scenario }))
}

/** What a patch adds, without its nulls (RFC 7396); those of a copy say what it leaves out, and stay. */
function added(node: Node, pointer: Pointer, context: PatchContext, inCopy = false): Node {
  const dict = target(node)
  if (dict.kind !== 'dict') return node
  const { kind, source, start, end, flow } = dict
  const isCopy = inCopy || entryOf(dict, 'like') !== undefined
  const entries: Entry[] = []
  for (const entry of dict.entries) {
    const here = childPointer(pointer, entry.key)
    const value = target(entry.value)
    if (value.kind !== 'scalar' || value.value !== null) {
      entries.push({ ...entry, value: added(entry.value, here, context, isCopy) })
    } else if (isCopy) entries.push(entry)
    else if (value.style === 'empty') emptyValue(context, entry, here)
  }
  return { kind, source, start, end, flow, entries }
}

/** Decision S2: an id that the base has elsewhere, or that is one of the base misspelt, founds nothing. */
function meantInstead(id: string, pointer: Pointer, base: readonly Standing[]): Standing | undefined {
  const shape = /\/(departments|roles)\/[^/]+$/.exec(pointer)
  if (shape === null) return undefined
  const kind = shape[1] === 'roles' ? 'role' : 'department'
  const same = base.find((one) => one.kind === kind && one.id === id)
  if (same !== undefined) return same
  const ids = base.filter((one) => one.kind === kind && mayBeMistyped(id, one.id)).map((one) => one.id)
  const near = closest(id, ids, 1)[0]
  return near === undefined ? undefined : base.find((one) => one.kind === kind && one.id === near)
}

/** Every department and role of a plan with its path. */
export function standing(root: Dict): Standing[] {
  const found: Standing[] = []
  const visit = (unit: Node, pointer: Pointer, path: string): void => {
    const dict = target(unit)
    if (dict.kind !== 'dict') return
    for (const kind of ['role', 'department'] as const) {
      const map = entryOf(dict, `${kind}s`)
      const value = map === undefined ? undefined : target(map.value)
      if (value?.kind !== 'dict') continue
      for (const entry of value.entries) {
        const at = childPointer(`${pointer}/${kind}s`, entry.key)
        const way = path === '' ? entry.key : `${path}/${entry.key}`
        found.push({ pointer: at, path: way, id: entry.key, kind, entry })
        if (kind === 'department') visit(entry.value, at, way)
      }
    }
  }
  const organization = entryOf(root, 'organization')
  if (organization !== undefined) visit(organization.value, '/organization', '')
  visit(root, '', '')
  return found
}
