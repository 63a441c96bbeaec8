import { didYouMean } from '../findings/did-you-mean.js'
import { type Finding, finding, type Place, type Related } from '../findings/finding.js'
import { baseSaysSo, scenarioSaysSo, setByOption } from '../findings/layers.js'
import { scenarioCycle, scenarioCycleRule } from '../findings/rules/scenario-cycle.js'
import { baseIsTaken, scenarioUnknown, scenarioUnknownRule } from '../findings/rules/scenario-unknown.js'
import { usedHere } from '../findings/rules/yaml-alias.js'
import { closest } from '../text/closest.js'
import { childPointer, isWithin, type Pointer, pointerKeys } from '../text/pointer.js'
import type { Inherited } from './like/inherited.js'
import { copiedAt } from './like/origin.js'
import type { Copy } from './like/unfold.js'
import { isHeadcountText, longDriver, longHeadcount, longRole, withEntry } from './long-form.js'
import { type Moved, unmoved } from './move.js'
import {
  type Dict,
  type Entry,
  entryOf,
  type Found,
  keyPlace,
  locate,
  type Node,
  placeOf,
  target,
  valueAt,
} from './node.js'
import { applyPatch, type Removal, standing } from './patch.js'

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
  /** The plan before any scenario. */
  readonly base: Dict
  readonly overrides: readonly Override[]
  readonly findings: readonly Finding[]
  /** What the patches of the chain removed, in their order. */
  readonly removed: readonly Removal[]
  /** The plan as it is written, patches included: before anything was copied or moved. */
  readonly written: Dict
  /** What is `like` something else, by its place before anything was moved. */
  readonly copies: readonly Copy[]
  /** What stands elsewhere than it is written, in the order in which it was moved. */
  readonly moves: readonly Moved[]
  /** Maps of scenarios further up the chain whose references were read before something moved. */
  readonly settled: readonly Pointer[]
}

export interface Located {
  readonly pointer: Pointer
  readonly place: Place
  readonly related: Finding['related']
  /** The value is written elsewhere and copied here by `like`. */
  readonly copied: boolean
}

const scenariosOf = (root: Dict): Entry[] => {
  const map = valueAt(root, 'scenarios')
  return map?.kind === 'dict' ? map.entries.filter((entry) => !entry.key.startsWith('x-')) : []
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

export const baseVariant = (root: Dict): Variant => {
  const nothing = { overrides: [], findings: [], removed: [], copies: [], moves: [], settled: [] }
  return { scenario: null, root, base: root, written: root, ...nothing }
}

/**
 * The base with the patches of a scenario's chain: its shape, before anything is copied or moved, and before drivers and
 * headcounts are set. `inheritedIn` tells what stands in a plan by `like`; left out where nothing does.
 */
export function patched(root: Dict, name: string, inheritedIn?: (plan: Dict) => Inherited): Variant {
  const findings: Finding[] = []
  const removed: Removal[] = []
  let plan = root
  for (const entry of chainOf(root, name)) {
    const patch = valueAt(entry.value, 'patch')
    if (patch?.kind !== 'dict') continue
    const at = `${childPointer('/scenarios', entry.key)}/patch`
    const inherited = inheritedIn?.(plan)
    const context = { base: standing(plan), scenario: name, at, before: plan, findings, removed, inherited }
    plan = applyPatch(plan, patch, context)
  }
  return { ...baseVariant(root), scenario: name, root: plan, written: plan, findings, removed }
}

type Resolve = (reference: string, from: Pointer) => Pointer | undefined

/**
 * Sets the drivers and headcounts of the chain. `roleAt` and `driverAt` resolve references in the plan with its copies
 * and moves; drivers of the plan itself are found without.
 */
export function withShortKeys(variant: Variant, roleAt: Resolve, driverAt: Resolve = () => undefined): Variant {
  let { root } = variant
  const overrides: Override[] = []
  const chain = chainOf(root, variant.scenario ?? '')
  for (const [level, entry] of chain.entries()) {
    const at = childPointer('/scenarios', entry.key)
    const set = (goal: Pointer, key: Entry, pointer: Pointer, long: (node: Node) => Node): void => {
      root = setAt(root, goal, key, (present) => mergeLong(present, key.value, long))
      overrides.push({ target: goal, pointer })
      for (const later of chain.slice(level + 1)) {
        const value = patchAt(later, unmoved(goal, variant.moves))
        if (value === undefined) continue
        root = setAt(root, goal, key, (present) => mergeLong(present, value, long))
        overrides.push({ target: goal, pointer: goal })
      }
    }
    for (const driver of entriesAt(entry, 'drivers')) {
      // A driver that the plan lacks is an unknown reference, not a new driver.
      const pointer = childPointer(`${at}/drivers`, driver.key)
      const goal = ownDriver(variant.root, driver.key) ?? driverAt(driver.key, pointer)
      if (goal !== undefined) set(goal, { ...driver, key: pointerKeys(goal).at(-1) ?? '' }, pointer, longDriver)
    }
    for (const headcount of entriesAt(entry, 'headcount')) {
      const pointer = childPointer(`${at}/headcount`, headcount.key)
      const role = roleAt(headcount.key, pointer)
      if (role !== undefined) set(`${role}/headcount`, { ...headcount, key: 'headcount' }, pointer, longHeadcount)
    }
  }
  return { ...variant, root, overrides: [...variant.overrides, ...overrides] }
}

/** The place of a driver that the plan has itself, and not one of its departments. */
function ownDriver(root: Dict, reference: string): Pointer | undefined {
  const id = reference.replace(/^driver:/, '')
  return valueAt(valueAt(root, 'drivers'), id) === undefined ? undefined : childPointer('/drivers', id)
}

/** What a scenario's patch states at a pointer: it stands above the short keys of the scenarios it extends. */
function patchAt(scenario: Entry, pointer: Pointer): Node | undefined {
  const patch = valueAt(scenario.value, 'patch')
  if (patch?.kind !== 'dict') return undefined
  const found = locate(patch, pointer, 'value')
  return isStated(found, pointer) ? found.node : undefined
}

/**
 * Sets driver values from outside the plan (`--drivers`, `--set`), by pointer, or by id those of the plan itself. They
 * stand where the plan states the driver.
 */
export function withDrivers(variant: Variant, values: ReadonlyMap<string, string | number>): Variant {
  let { root } = variant
  const overrides = [...variant.overrides]
  for (const [driver, value] of values) {
    const goal = driver.startsWith('/') ? driver : childPointer('/drivers', driver)
    const place = locate(root, goal, 'key').place
    const { source, start, end } = place
    const scalar: Node = { kind: 'scalar', source, start, end, value, style: 'plain', multiline: false }
    const entry: Entry = { key: pointerKeys(goal).at(-1) ?? '', source, keyStart: start, keyEnd: end, value: scalar }
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
  if (after.kind !== 'dict') return after
  let merged: Dict = before?.kind === 'dict' ? before : { ...after, entries: [] }
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

/**
 * Where a pointer of a variant is written, as findings name it (decision F3): the last layer that states it, the layers
 * below as related places.
 */
export function locateIn(variant: Variant, pointer: Pointer, on: 'key' | 'value'): Located {
  const layers = variant.overrides.filter((one) => isWithin(pointer, one.target) && states(variant, one, pointer))
  const origin = layers.at(-1)
  const at = origin?.pointer ?? pointer
  const { place: found, aliases } = locate(variant.root, origin === undefined ? pointer : wayIn(origin, pointer), on)
  const copied = origin === undefined ? copiedAt(variant, pointer, on, found) : undefined
  const place = copied?.place ?? found
  const related: Related[] = aliases.map((alias) => ({ said: usedHere({}), place: alias }))
  const original = copied?.original ?? null
  if (original !== null) related.push(original)
  if (origin?.pointer === null) related.push({ said: setByOption({}), place })
  for (const layer of layers.slice(0, -1).reverse()) {
    if (layer.pointer === null || layer.pointer === layer.target) continue
    const scenario = pointerKeys(layer.pointer)[1] ?? ''
    const lower = locate(variant.root, wayIn(layer, pointer), on).place
    related.push({ said: scenarioSaysSo({ scenario }), place: lower })
  }
  const located = { pointer: at, place, related, copied: original !== null }
  if (variant.root === variant.base) return located
  const before = unmoved(pointer, variant.moves)
  const below = locate(variant.base, before, on)
  if (isStated(below, before) && !(below.place.source === found.source && below.place.start === found.start)) {
    related.push({ said: baseSaysSo({}), place: below.place })
  }
  return located
}

/** True where a scenario, not the plan before it, says the value at a pointer. */
export function isFromScenario(variant: Variant, pointer: Pointer): boolean {
  if (variant.scenario === null) return false
  const below = locate(variant.base, pointer, 'value')
  const { place } = locateIn(variant, pointer, 'value')
  return !isStated(below, pointer) || below.place.source !== place.source || below.place.start !== place.start
}

/** The way to a pointer inside the short key that set it. */
const wayIn = (layer: Override, pointer: Pointer): Pointer =>
  `${layer.pointer ?? layer.target}${pointer.slice(layer.target.length)}`

/** Whether a layer says anything about a pointer: `headcount: { filled: 3 }` leaves the planned number to those below. */
function states(variant: Variant, layer: Override, pointer: Pointer): boolean {
  const key = pointerKeys(pointer.slice(layer.target.length))[0]
  if (key === undefined) return true
  if (layer.pointer === null) return key === 'value'
  const { node } = locate(variant.root, layer.pointer, 'value')
  const long = target((isDriver(layer.target) ? longDriver : longHeadcount)(node))
  return long.kind !== 'dict' || entryOf(long, key) !== undefined
}

const isDriver = (pointer: Pointer): boolean => /^(?:\/departments\/[^/]+)*\/drivers\//.test(pointer)

/** Whether the node that a pointer led to says what the pointer asks, in its long form or in a short one. */
export function isStated({ node, left }: Found, pointer: Pointer): boolean {
  if (left === 0) return true
  if (node.kind !== 'scalar' || node.value === null) return false
  const keys = pointerKeys(pointer).slice(-left)
  if (keys[0] === 'headcount') {
    if (!isHeadcountText(node.value)) return false
    keys.shift()
  }
  const [key, ...more] = keys
  if (key === undefined) return true
  const long = target((isDriver(pointer) ? longDriver : longHeadcount)(node))
  return more.length === 0 && long.kind === 'dict' && entryOf(long, key) !== undefined
}
