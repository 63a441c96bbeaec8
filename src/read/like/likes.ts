import type { Source } from '../../findings/finding.js'
import { childPointer, type Pointer, pointerKeys } from '../../text/pointer.js'
import { type Dict, type Entry, entryOf, type Node, type Scalar, target } from '../node.js'

/** A department or role that is `like` another (format.md C9), as it is written. */
export interface Like {
  readonly at: Pointer
  readonly kind: 'department' | 'role'
  /** Its key in the plan. */
  readonly entry: Entry
  /** The reference to what it copies, and where that is written. */
  readonly text: string
  readonly written: Scalar
}

/** Whether the texts of a plan can hold the key at all: nothing is walked where they do not. */
export function mayUseLike(sources: ReadonlyMap<string, Source>): boolean {
  for (const { text } of sources.values()) if (text.includes('like') || text.includes('\\')) return true
  return false
}

/** Every `like` of a plan, outer ones first. */
export function likesIn(root: Dict): Like[] {
  const found: Like[] = []
  visitEntries(root, (entry, at, kind) => {
    const written = likeOf(entry.value)
    if (written !== undefined) found.push({ at, kind, entry, text: String(written.value), written })
  })
  return found
}

/** The reference that a map has as its `like`. */
export function likeOf(node: Node): Scalar | undefined {
  const dict = target(node)
  const entry = dict.kind === 'dict' ? entryOf(dict, 'like') : undefined
  const value = entry === undefined ? undefined : target(entry.value)
  return value?.kind === 'scalar' && value.value !== null ? value : undefined
}

type Visit = (entry: Entry, at: Pointer, kind: Like['kind']) => void

/** Every department and role of a plan, as it is written. */
function visitEntries(root: Dict, visit: Visit): void {
  const organization = entryOf(root, 'organization')
  if (organization !== undefined) eachIn(organization.value, '/organization', 'role', visit)
  const departments = (unit: Node, pointer: Pointer): void =>
    eachIn(unit, pointer, 'department', (entry, at, kind) => {
      visit(entry, at, kind)
      eachIn(entry.value, at, 'role', visit)
      departments(entry.value, at)
    })
  departments(root, '')
}

function eachIn(unit: Node, pointer: Pointer, kind: Like['kind'], visit: Visit): void {
  const dict = target(unit)
  const map = dict.kind === 'dict' ? entryOf(dict, `${kind}s`) : undefined
  const value = map === undefined ? undefined : target(map.value)
  if (value?.kind !== 'dict') return
  for (const entry of value.entries) {
    if (!entry.key.startsWith('x-')) visit(entry, childPointer(`${pointer}/${kind}s`, entry.key), kind)
  }
}

/** The ids along the pointer of a department or role, from the top. */
export const idsOf = (pointer: Pointer): string[] =>
  pointerKeys(pointer.replace(/^\/organization/, '')).filter((_, index) => index % 2 === 1)

/** The pointers of the departments around a pointer and of the thing itself, outermost first. */
export function unitsAround(pointer: Pointer): Pointer[] {
  const start = pointer.startsWith('/organization') ? '/organization' : ''
  const keys = pointer.slice(start.length + 1).split('/')
  const around: Pointer[] = []
  for (let end = 2; end <= keys.length; end += 2) around.push(`${start}/${keys.slice(0, end).join('/')}`)
  return around
}
