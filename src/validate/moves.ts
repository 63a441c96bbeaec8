import { didYouMean } from '../findings/did-you-mean.js'
import type { Finding } from '../findings/finding.js'
import {
  idIsTaken,
  movesBelowItself,
  scenarioMissesRule,
  standsHere,
  statesParent,
} from '../findings/rules/scenario-misses-target.js'
import { goalOf, type Moved, movedTo, withMove } from '../read/move.js'
import { type Dict, type Entry, entryOf, keyPlace, locate, target, valueAt } from '../read/node.js'
import { chainOf, type Variant } from '../read/scenario.js'
import type { Kind, Named, Names, Reported } from '../section/contract.js'
import { referenceFault } from '../section/reference-fault.js'
import { childPointer, isWithin, type Pointer } from '../text/pointer.js'
import { reportedFinding } from './reported.js'

const movable: readonly Kind[] = ['role', 'department']
/** The word for what everything belongs to. */
const top = 'organization'

/** One line of a `move`: what goes, and where to; null is the organisation. */
interface Wanted {
  readonly what: Named
  readonly parent: Named | null
  /** Where it is written. */
  readonly at: Pointer
}

/** One scenario of a chain: the plan with all that is moved up to and by it, and how many moves that took. */
export interface Level {
  readonly scenario: Entry
  readonly root: Dict
  readonly moves: number
}

/**
 * The plan of a scenario with what its chain moves (format.md C5). All lines of one `move` are read in the plan before
 * it, and then done in their order.
 */
export function withMoves(
  variant: Variant,
  namesOf: (plan: Dict) => Names,
): { readonly variant: Variant; readonly levels: readonly Level[] } {
  let moved = variant
  const levels: Level[] = []
  for (const entry of chainOf(variant.base, variant.scenario ?? '')) {
    moved = withMovesOf(entry, moved, namesOf)
    levels.push({ scenario: entry, root: moved.root, moves: moved.moves.length })
  }
  return { variant: moved, levels }
}

function withMovesOf(entry: Entry, before: Variant, namesOf: (plan: Dict) => Names): Variant {
  const lines = linesOf(entry)
  if (lines.length === 0) return before
  const at = `${childPointer('/scenarios', entry.key)}/move`
  const names = namesOf(before.root)
  const wanted = lines.flatMap((line) => wantedOf(line, childPointer(at, line.key), names, before))
  const faults = wanted.filter((one): one is Finding => 'rule' in one)
  if (faults.length > 0) return { ...before, findings: [...before.findings, ...faults] }
  let moved = before
  for (const one of wanted) if ('what' in one) moved = oneMoved(moved, one, before.moves.length)
  return moved
}

function linesOf({ value }: Entry): Entry[] {
  const map = valueAt(value, 'move')
  return map?.kind === 'dict' ? map.entries.filter(({ key }) => !key.startsWith('x-')) : []
}

function wantedOf(line: Entry, at: Pointer, names: Names, variant: Variant): (Wanted | Finding)[] {
  const value = target(line.value)
  const parent = value.kind === 'scalar' ? String(value.value) : ''
  const found = names.resolve(line.key, movable, at)
  const goal = parent === top ? null : names.resolve(parent, ['department'], at)
  if (found.is === 'found' && (goal === null || goal.is === 'found')) {
    return [{ what: found.named, parent: goal?.named ?? null, at }]
  }
  const faults = [
    referenceFault({ text: line.key, kinds: [movable], pointer: at, on: 'key' }, names),
    goal === null ? undefined : goalFault(parent, at, names, variant),
  ]
  return faults.flatMap((fault) => (fault === undefined ? [] : [reportedFinding(fault, fault.as, 'error', variant)]))
}

/** What is wrong with where something goes. The organisation has no reference: its id is taken for the word. */
function goalFault(parent: string, pointer: Pointer, names: Names, { root }: Variant) {
  const fault = referenceFault({ text: parent, kinds: [['department']], pointer, on: 'value', word: top }, names)
  const id = locate(root, '/organization/id', 'value').node
  const isTop = id?.kind === 'scalar' && String(id.value) === parent
  return fault && isTop ? { ...fault, suggestions: [didYouMean(top)] } : fault
}

/** Moves one thing, or says why it cannot be. `done` moves were made before the names were looked up. */
function oneMoved(variant: Variant, { what, parent, at }: Wanted, done: number): Variant {
  const since = variant.moves.slice(done)
  const now = (pointer: Pointer): Pointer => since.reduce(movedTo, pointer)
  const from = now(what.pointer)
  const above = parent === null ? null : now(parent.pointer)
  const to = goalOf(from, above)
  if (to === from) return variant
  const refused = (said: Reported['said'], related: Finding['related'] = []): Variant => {
    const fault = reportedFinding({ said, pointer: at }, scenarioMissesRule, 'error', variant)
    return { ...variant, findings: [...variant.findings, { ...fault, related: [...fault.related, ...related] }] }
  }
  if (above !== null && isWithin(above, from)) {
    return refused(movesBelowItself({ path: what.path, parent: parent?.path ?? '' }))
  }
  const written = locate(variant.root, from, 'value').node
  if (what.kind === 'department' && written.kind === 'dict' && entryOf(written, 'parent') !== undefined) {
    return refused(statesParent({ path: what.path }))
  }
  const there = entryAt(variant.root, to)
  if (there !== undefined) {
    const said = idIsTaken({ id: what.name.id, parent: parent?.path ?? 'organization' })
    return refused(said, [{ said: standsHere({}), place: keyPlace(there) }])
  }
  const move: Moved = { from, to }
  return { ...variant, root: withMove(variant.root, move), moves: [...variant.moves, move] }
}

function entryAt(root: Dict, pointer: Pointer): Entry | undefined {
  const map = locate(root, pointer.slice(0, pointer.lastIndexOf('/')), 'value')
  const id = pointer.slice(pointer.lastIndexOf('/') + 1)
  return map.left === 0 && map.node.kind === 'dict' ? entryOf(map.node, id) : undefined
}
