import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Place } from '../findings/finding.js'
import { scenarioCycle, scenarioCycleRule } from '../findings/rules/scenario-cycle.js'
import { baseIsTaken, scenarioUnknown, scenarioUnknownRule } from '../findings/rules/scenario-unknown.js'
import { usedHere } from '../findings/rules/yaml-alias.js'
import { closest } from '../text/closest.js'
import { childPointer, isWithin, type Pointer, pointerKeys } from '../text/pointer.js'
import { longDriver, longHeadcount, longRole, withEntry } from './long-form.js'
import { type Dict, type Entry, entryOf, keyPlace, locate, type Node, placeOf, target, valueAt } from './node.js'
import { applyPatch, standing } from './patch.js'

/** A value that a scenario's short key, or an option, set in place of the plan's own. */
interface Override {
  /** Where the value goes: a role's headcount, a driver. */
  readonly target: Pointer
  /** What findings about it point at; null where an option set it. */
  readonly pointer: Pointer | null
}

/** The effective plan of one variant: the base, or a scenario with the chain it extends. */
export interface Variant {
  readonly scenario: string | null
  readonly root: Dict
  readonly overrides: readonly Override[]
  readonly findings: readonly Finding[]
}

export interface Located {
  readonly pointer: Pointer
  readonly place: Place
  readonly related: Finding['related']
}

const scenariosOf = (root: Dict): Entry[] => {
  const map = valueAt(root, 'scenarios')
  return map?.kind === 'dict' ? map.entries : []
}

export const scenarioNames = (root: Dict): string[] => scenariosOf(root).map((entry) => entry.key)

/** Unknown names and circles of `extends`: one finding each, whatever is selected. */
export function extendsFindings(root: Dict): Finding[] {
  const scenarios = scenariosOf(root)
  const names = scenarios.map((entry) => entry.key)
  const found: Finding[] = []
  const circled = new Set<string>()
  for (const entry of scenarios) {
    const pointer = childPointer('/scenarios', entry.key)
    if (entry.key === 'base') {
      found.push(finding(scenarioUnknownRule, { said: baseIsTaken({}), place: keyPlace(entry), pointer }))
    }
    const parent = extendsOf(entry)
    if (parent !== undefined && !names.includes(String(parent.value))) {
      const name = String(parent.value)
      const suggestions = closest(name, names).map((near) => didYouMean(near))
      const at = `${pointer}/extends`
      found.push(
        finding(scenarioUnknownRule, {
          said: scenarioUnknown({ name }),
          place: placeOf(parent),
          pointer: at,
          suggestions,
        }),
      )
    }
    const circle = circleFrom(root, entry.key)
    if (circle !== undefined && !circle.some((name) => circled.has(name))) {
      for (const name of circle) circled.add(name)
      const place = parent === undefined ? keyPlace(entry) : placeOf(parent)
      const chain = [...circle, entry.key]
      found.push(finding(scenarioCycleRule, { said: scenarioCycle({ chain }), place, pointer: `${pointer}/extends` }))
    }
  }
  return found
}

function extendsOf(entry: Entry): (Node & { kind: 'scalar' }) | undefined {
  const value = valueAt(entry.value, 'extends')
  return value?.kind === 'scalar' && value.value !== null ? value : undefined
}

/** The scenarios of the circle that starts and ends at this one. */
function circleFrom(root: Dict, name: string): string[] | undefined {
  const way: string[] = []
  for (let at: string | undefined = name; at !== undefined; ) {
    if (way.includes(at)) return at === name ? way : undefined
    way.push(at)
    const entry = scenariosOf(root).find((one) => one.key === at)
    const parent = entry === undefined ? undefined : extendsOf(entry)
    at = parent === undefined ? undefined : String(parent.value)
  }
  return undefined
}

/** The `extends` chain from its root to the scenario itself (decision S3). */
export function chainOf(root: Dict, name: string): Entry[] {
  const chain: Entry[] = []
  for (let at: string | undefined = name; at !== undefined; ) {
    const entry = scenariosOf(root).find((one) => one.key === at)
    if (entry === undefined || chain.includes(entry)) break
    chain.unshift(entry)
    const parent = extendsOf(entry)
    at = parent === undefined ? undefined : String(parent.value)
  }
  return chain
}

export const baseVariant = (root: Dict): Variant => ({ scenario: null, root, overrides: [], findings: [] })

/** The base with the patches of a scenario's chain: its shape, before drivers and headcounts are set. */
export function patched(root: Dict, name: string): Variant {
  const findings: Finding[] = []
  let plan = root
  for (const entry of chainOf(root, name)) {
    const patch = valueAt(entry.value, 'patch')
    if (patch?.kind !== 'dict') continue
    const at = `${childPointer('/scenarios', entry.key)}/patch`
    plan = applyPatch(plan, patch, { base: standing(plan), scenario: name, at, findings })
  }
  return { scenario: name, root: plan, overrides: [], findings }
}

/** Sets the drivers and headcounts of the chain. `roleAt` resolves a reference to a role's pointer in the patched plan. */
export function withShortKeys(
  variant: Variant,
  roleAt: (reference: string, from: Pointer) => Pointer | undefined,
): Variant {
  let { root } = variant
  const overrides: Override[] = []
  for (const entry of chainOf(root, variant.scenario ?? '')) {
    const at = childPointer('/scenarios', entry.key)
    for (const driver of entriesAt(entry, 'drivers')) {
      const goal = childPointer('/drivers', driver.key)
      const pointer = childPointer(`${at}/drivers`, driver.key)
      root = setAt(root, goal, driver, (present) => mergeLong(present, driver.value, longDriver))
      overrides.push({ target: goal, pointer })
    }
    for (const headcount of entriesAt(entry, 'headcount')) {
      const pointer = childPointer(`${at}/headcount`, headcount.key)
      const role = roleAt(headcount.key, pointer)
      if (role === undefined) continue
      const goal = `${role}/headcount`
      root = setAt(root, goal, { ...headcount, key: 'headcount' }, (present) =>
        mergeLong(present, headcount.value, longHeadcount),
      )
      overrides.push({ target: goal, pointer })
    }
  }
  return { ...variant, root, overrides: [...variant.overrides, ...overrides] }
}

/** Sets driver values from outside the plan (`--drivers`, `--set`). They stand where the plan states the driver. */
export function withDrivers(variant: Variant, values: ReadonlyMap<string, string | number>): Variant {
  let { root } = variant
  const overrides = [...variant.overrides]
  for (const [id, value] of values) {
    const goal = childPointer('/drivers', id)
    const place = locate(root, goal, 'key').place
    const { source, start, end } = place
    const scalar: Node = { kind: 'scalar', source, start, end, value, style: 'plain', multiline: false }
    const entry: Entry = { key: id, source, keyStart: start, keyEnd: end, value: scalar }
    root = setAt(root, goal, entry, (present) => mergeLong(present, scalar, longDriver))
    overrides.push({ target: goal, pointer: null })
  }
  return { ...variant, root, overrides }
}

function entriesAt(entry: Entry, key: string): Entry[] {
  const map = valueAt(entry.value, key)
  return map?.kind === 'dict' ? map.entries : []
}

/** Long forms merged by key; a null removes the value, or the key. */
function mergeLong(present: Node | undefined, next: Node, long: (node: Node) => Node): Node | undefined {
  const after = target(long(next))
  if (after.kind === 'scalar') return undefined
  const before = present === undefined ? undefined : target(long(present))
  if (before?.kind !== 'dict' || after.kind !== 'dict') return after
  let merged = before
  for (const entry of after.entries) {
    const value = target(entry.value)
    merged = withEntry(merged, entry, value.kind === 'scalar' && value.value === null ? undefined : entry.value)
  }
  return merged
}

/** The plan with the value at a pointer changed; maps on the way are copied, everything else is shared. */
function setAt(
  root: Dict,
  pointer: Pointer,
  entry: Entry,
  change: (present: Node | undefined) => Node | undefined,
): Dict {
  const keys = pointerKeys(pointer)
  const step = (dict: Dict, depth: number): Dict => {
    const key = keys[depth] as string
    const present = entryOf(dict, key)
    const last = depth === keys.length - 1
    if (last) return withEntry(dict, present ?? { ...entry, key }, change(present?.value))
    const child = present === undefined ? undefined : target(present.value)
    const below: Dict = child?.kind === 'dict' ? child : child === undefined ? emptyAt(entry) : longRole(child)
    return withEntry(dict, present ?? { ...entry, key }, step(below, depth + 1))
  }
  return step(root, 0)
}

const emptyAt = (entry: Entry): Dict => {
  return { kind: 'dict', source: entry.source, start: entry.keyStart, end: entry.keyEnd, flow: true, entries: [] }
}

/** Where a pointer of a variant is written, as findings name it (decision F3). */
export function locateIn(variant: Variant, pointer: Pointer, on: 'key' | 'value'): Located {
  const override = variant.overrides.findLast((one) => one.pointer !== null && isWithin(pointer, one.target))
  const at = override?.pointer ?? pointer
  const { place, aliases } = locate(variant.root, at, on)
  return { pointer: at, place, related: aliases.map((alias) => ({ said: usedHere({}), place: alias })) }
}
