import { pointerKeys } from '../../text/pointer.js'
import { changedAt } from '../change.js'
import { type Dict, type Entry, entryOf, type Node, target } from '../node.js'
import { holds, type Inside, scopeWith } from './scopes.js'

/** A reference inside a department or role: where it is written, from there, and what it may name. */
export interface InnerReference {
  readonly pointer: string
  readonly text: string
  readonly kinds: readonly string[]
  readonly on: 'key' | 'value'
}

/** What is copied: the node, its ids from the top, and the references in it. */
export interface Original {
  readonly kind: Inside
  readonly node: Dict
  readonly ids: readonly string[]
  readonly references: readonly InnerReference[]
}

/**
 * The copy with those of its references changed that would leave it although they meant something in the original: one
 * that names the original by its path names the copy, and one to what the copy leaves out names nothing outside.
 */
export function rerooted(copy: Dict, original: Original, id: string): Dict {
  let result = copy
  for (const reference of original.references) {
    const text = inCopy(reference, copy, original, id)
    if (text === undefined || !isCopied(reference, copy, original.node)) continue
    result = withText(result, reference, text)
  }
  return result
}

/** The reference as the copy has to say it; undefined where it may stay as it is. */
function inCopy(
  { text, pointer, kinds }: InnerReference,
  copy: Dict,
  original: Original,
  id: string,
): string | undefined {
  const prefix = /^(?:role|department):/.exec(text)?.[0] ?? ''
  const path = text.slice(prefix.length).normalize('NFC')
  const wanted = prefix === '' ? kinds : kinds.filter((kind) => prefix === `${kind}:`)
  const ids = path.replace(/^\//, '').split('/')
  const say = (inside: readonly string[]): string => `${prefix}${[id, ...inside].join('/')}`
  if (!path.startsWith('/')) {
    const scope = scopeWith(original.node, pointer, ids, wanted)
    if (scope !== undefined) {
      return scopeWith(copy, pointer, ids, wanted) === undefined ? say([...scope, ...ids]) : undefined
    }
  }
  const inside = below(ids, original, wanted, path.startsWith('/'))
  return inside === undefined ? undefined : say(inside)
}

/** What a path that begins with that of the original, or with the end of it, names inside. */
function below(
  ids: readonly string[],
  { ids: own, kind, node }: Original,
  kinds: readonly string[],
  whole: boolean,
): readonly string[] | undefined {
  for (let length = whole ? own.length : 1; length <= Math.min(own.length, ids.length); length++) {
    const end = own.slice(own.length - length)
    if (end.some((one, at) => one.normalize('NFC') !== ids[at])) continue
    const rest = ids.slice(length)
    if (rest.length === 0 ? kinds.includes(kind) : holds(node, rest, kinds)) return rest
  }
  return undefined
}

/** True if the copy has the reference from the original, and not from its own keys. */
function isCopied({ pointer, on }: InnerReference, copy: Dict, original: Dict): boolean {
  const [a, b] = [at(copy, pointer), at(original, pointer)]
  return a !== undefined && b !== undefined && (on === 'key' ? a.entry === b.entry : a.node === b.node)
}

interface Found {
  readonly node: Node
  readonly entry: Entry | undefined
}

function at(root: Node, pointer: string): Found | undefined {
  let found: Found = { node: root, entry: undefined }
  for (const key of pointerKeys(pointer)) {
    const written = target(found.node)
    const entry = written.kind === 'dict' ? entryOf(written, key) : undefined
    const item = written.kind === 'list' ? written.items[Number(key)] : undefined
    const node = entry?.value ?? item
    if (node === undefined) return undefined
    found = { node, entry }
  }
  return found
}

function withText(copy: Dict, { pointer, on }: InnerReference, text: string): Dict {
  if (on === 'value') {
    return changedAt(copy, pointer, (node) => {
      const written = target(node)
      return written.kind === 'scalar' ? { ...written, value: text } : node
    })
  }
  const keys = pointerKeys(pointer)
  const key = keys[keys.length - 1]
  return changedAt(copy, pointer.slice(0, pointer.lastIndexOf('/')), (node) => {
    const map = target(node)
    if (map.kind !== 'dict') return node
    const { kind, source, start, end, flow } = map
    const entries = map.entries.map((entry) => (entry.key === key ? { ...entry, key: text } : entry))
    return { kind, source, start, end, flow, entries }
  })
}
