import type { Place, Source } from '../findings/finding.js'
import { writtenOrder } from '../section/entries.js'
import { type Pointer, pointerKeys } from '../text/pointer.js'

/** What YAML holds, as plain data: what the validator and the sections see. */
export type Data = null | boolean | number | string | Data[] | { [key: string]: Data }

/**
 * The tree of a read plan. Every node knows where it is written, so merged plans (includes, scenarios) share nodes
 * and a place survives every merge.
 */
export type Node = Scalar | List | Dict | Alias

interface Written {
  readonly source: Source
  readonly start: number
  readonly end: number
}

export interface Scalar extends Written {
  readonly kind: 'scalar'
  /** Canonical numbers as numbers; every other spelling of a number stays source text (decision N1). */
  readonly value: null | boolean | number | string
  readonly style: 'plain' | 'quoted' | 'block' | 'empty'
  readonly multiline: boolean
}

export interface List extends Written {
  readonly kind: 'list'
  readonly flow: boolean
  readonly items: Node[]
  data?: Data[]
}

export interface Entry {
  readonly key: string
  readonly source: Source
  readonly keyStart: number
  readonly keyEnd: number
  readonly value: Node
}

export interface Dict extends Written {
  readonly kind: 'dict'
  readonly flow: boolean
  readonly entries: Entry[]
  index?: Map<string, Entry>
  data?: { [key: string]: Data }
}

/** `*name`: stands for the node it points at; kept so that a finding inside can name both places. */
export interface Alias extends Written {
  readonly kind: 'alias'
  readonly target: Node
}

/** The node itself, or what an alias stands for. */
export function target(node: Node): Scalar | List | Dict {
  let at = node
  while (at.kind === 'alias') at = at.target
  return at
}

export function entryOf(dict: Dict, key: string): Entry | undefined {
  if (dict.entries.length < 9) {
    for (const entry of dict.entries) if (entry.key === key) return entry
    return undefined
  }
  dict.index ??= new Map(dict.entries.map((entry) => [entry.key, entry]))
  return dict.index.get(key)
}

/** The value of a key, aliases resolved; undefined where the map lacks it or the node is no map. */
export function valueAt(node: Node | undefined, key: string): Scalar | List | Dict | undefined {
  if (node === undefined) return undefined
  const dict = target(node)
  if (dict.kind !== 'dict') return undefined
  const entry = entryOf(dict, key)
  return entry === undefined ? undefined : target(entry.value)
}

/** A null-prototype object with fast properties: `__proto__` and `constructor` are ordinary ids. */
const Bare = function Bare(this: object) {} as unknown as new () => { [key: string]: Data }
Bare.prototype = Object.create(null)

/** First keys of maps seen before: maps that begin alike are alike (a role), others are maps by id, each its own. */
const firstKeys = new Set<string>()

/** Maps by id as hash tables from the start: to become an object with its own shape costs more than all its keys. */
export function emptyData(first: string | undefined): { [key: string]: Data } {
  if (first === undefined || firstKeys.has(first)) return new Bare()
  firstKeys.add(first)
  return Object.create(null) as { [key: string]: Data }
}

const integerLike = /^(?:0|[1-9]\d{0,9})$/

/** True for keys that JavaScript puts before all others, whatever order they are written in. */
export function isIntegerLike(key: string): boolean {
  const first = key.charCodeAt(0)
  return first >= 48 && first <= 57 && integerLike.test(key)
}

/** The node as plain data, made once. Aliases share data; the expansion limit has been checked before. */
export function dataOf(node: Node): Data {
  const written = target(node)
  if (written.kind === 'scalar') return written.value
  if (written.data !== undefined) return written.data
  if (written.kind === 'list') {
    written.data = written.items.map(dataOf)
    return written.data
  }
  const data = emptyData(written.entries[0]?.key)
  let jumps = false
  for (const entry of written.entries) {
    data[entry.key] = dataOf(entry.value)
    if (isIntegerLike(entry.key)) jumps = true
  }
  if (jumps) {
    const order = written.entries.map((entry) => entry.key)
    Object.defineProperty(data, writtenOrder, { value: order, enumerable: false })
  }
  written.data = data
  return data
}

export const placeOf = (node: Written): Place => ({ source: node.source, start: node.start, end: node.end })
export const keyPlace = (entry: Entry): Place => ({ source: entry.source, start: entry.keyStart, end: entry.keyEnd })

export interface Found {
  readonly place: Place
  /** The aliases the way led through, innermost last. */
  readonly aliases: readonly Place[]
  /** The deepest node on the way. */
  readonly node: Scalar | List | Dict
  /** How many keys of the pointer lead on from it: it lacks them, or is the short form of what holds them. */
  readonly left: number
}

/**
 * Where a pointer is written: the key or the value. Where the pointer goes on below a scalar (its long form) or
 * names what is missing, the deepest thing that stands is meant: the scalar, or the key of the map that lacks it.
 * A value that is left out is marked at its key.
 */
export function locate(root: Node, pointer: Pointer, on: 'key' | 'value'): Found {
  const aliases: Place[] = []
  const keys = pointerKeys(pointer)
  let entry: Entry | undefined
  let node: Node = root
  let walked = 0
  for (; ; walked++) {
    while (node.kind === 'alias') {
      aliases.push(placeOf(node))
      node = node.target
    }
    const key = keys[walked]
    if (key === undefined) break
    const next: Entry | Node | undefined =
      node.kind === 'dict' ? entryOf(node, key) : node.kind === 'list' ? node.items[Number(key)] : undefined
    if (next === undefined) break
    if ('keyStart' in next) {
      entry = next
      node = next.value
    } else {
      entry = undefined
      node = next
    }
  }
  const left = keys.length - walked
  const onKey =
    on === 'key' || (left > 0 && node.kind !== 'scalar') || (node.kind === 'scalar' && node.style === 'empty')
  return { place: entry !== undefined && onKey ? keyPlace(entry) : placeOf(node), aliases, node, left }
}
