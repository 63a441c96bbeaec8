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
}

/** RFC 7396 on nodes, long forms first: maps merge by key, a literal null removes, everything else replaces. */
export function applyPatch(root: Dict, patch: Dict, context: PatchContext): Dict {
  let result = root
  for (const entry of patch.entries) {
    if (fixed.has(entry.key)) {
      problem(context, entry, notPatchable({ key: entry.key }), childPointer(context.at, entry.key))
      continue
    }
    result = mergeEntry(result, entry, '', context)
  }
  return result
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

function mergeEntry(dict: Dict, entry: Entry, pointer: Pointer, context: PatchContext): Dict {
  const here = childPointer(pointer, entry.key)
  const written = target(entry.value)
  const at = `${context.at}${here}`
  const isNull = written.kind === 'scalar' && written.value === null
  if (here === '/organization/id' || (here === '/organization' && isNull)) {
    problem(context, entry, notPatchable({ key: here.slice(1).replace('/', '.') }), at)
    return dict
  }
  if (isNull) {
    if (written.style === 'empty') {
      emptyValue(context, entry, at)
      return dict
    }
    if (entryOf(dict, entry.key) === undefined) problem(context, entry, nothingToRemove({ id: entry.key }), at)
    else context.removed.push({ pointer: here, at, entry, before: context.before })
    return withEntry(dict, entry, undefined)
  }
  const present = entryOf(dict, entry.key)
  if (present === undefined) {
    const meant = meantInstead(entry.key, here, context.base)
    if (meant !== undefined) {
      const related = [{ said: standsHere({}), place: keyPlace(meant.entry) }]
      const suggestions = [{ said: patchThis({ path: meant.path }), replacement: meant.id }]
      problem(context, entry, missesTarget({ id: entry.key, path: meant.path }), at, { related, suggestions })
      return dict
    }
    return withEntry(dict, entry, added(entry.value, at, context))
  }
  return withEntry(dict, present, mergeNode(present.value, entry.value, here, context))
}

function emptyValue(context: PatchContext, entry: Entry, pointer: Pointer): void {
  const { scenario } = context
  context.findings.push(finding(schemaValueRule, { said: writeNull({}), place: keyPlace(entry), pointer, scenario }))
}

/** What a patch adds, without its nulls (RFC 7396). */
function added(node: Node, pointer: Pointer, context: PatchContext): Node {
  const dict = target(node)
  if (dict.kind !== 'dict') return node
  const { kind, source, start, end, flow } = dict
  const entries: Entry[] = []
  for (const entry of dict.entries) {
    const here = childPointer(pointer, entry.key)
    const value = target(entry.value)
    if (value.kind !== 'scalar' || value.value !== null) {
      entries.push({ ...entry, value: added(entry.value, here, context) })
    } else if (value.style === 'empty') emptyValue(context, entry, here)
  }
  return { kind, source, start, end, flow, entries }
}

function mergeNode(base: Node, patch: Node, pointer: Pointer, context: PatchContext): Node {
  const [before, after] = longForms(base, patch, pointer)
  if (after.kind !== 'dict') return after
  if (before.kind !== 'dict') return added(after, `${context.at}${pointer}`, context)
  let merged = before
  for (const entry of after.entries) merged = mergeEntry(merged, entry, pointer, context)
  return merged
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
  [/^\/drivers\/[^/]+$/, longDriver],
  [/^\/people\/[^/]+\/roles\/[^/]+$/, longPost],
  [/^\/ratios\/[^/]+$/, longRatio],
  [/^\/rules\/[^/]+$/, longRule],
]

function longForms(base: Node, patch: Node, pointer: Pointer): [ReturnType<typeof target>, ReturnType<typeof target>] {
  for (const [shape, long] of shortForms) if (shape.test(pointer)) return [target(long(base)), target(long(patch))]
  return [target(base), target(patch)]
}

/** Decision S2: an id that the base has elsewhere, or that differs from one by a letter or two, founds nothing. */
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

/** Ids of four letters or more whose lengths differ by two at most; `team-2` beside `team-1` is no slip. */
function mayBeMistyped(id: string, other: string): boolean {
  const unnumbered = (text: string): string => text.replace(/[\d一二三四五六七八九十]+/g, '#')
  return id.length > 3 && Math.abs(other.length - id.length) < 3 && unnumbered(id) !== unnumbered(other)
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
