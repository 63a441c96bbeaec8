import { type FieldNode, type NodeName, nodes } from '../generated/fields.js'
import { glossary } from '../generated/glossary.js'
import type { Data } from '../read/node.js'
import { keysOfMap } from '../section/entries.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'

/**
 * What the schemas say about a place, or nothing where they say nothing that the engine reads. With the plan's data a
 * list is told from a map whose keys are digits. `start` is the node of the whole: a plan's unless said.
 */
export function fieldAt(pointer: Pointer, plan?: Data, start: NodeName = 'root'): FieldNode | undefined {
  let name: NodeName | undefined = start
  let data: Data | undefined = plan
  for (const key of pointerKeys(pointer)) {
    if (name === undefined) return undefined
    name = childOf(nodes[name], key, data)
    data = typeof data === 'object' && data !== null ? (data as { [key: string]: Data })[key] : undefined
  }
  return name === undefined ? undefined : nodes[name]
}

function childOf(field: FieldNode, key: string, value: Data | undefined): NodeName | undefined {
  if (Array.isArray(value) || (value === undefined && /^\d+$/.test(key) && field.items !== undefined))
    return field.items
  if (key.startsWith('x-')) return undefined
  return field.props?.[key] ?? field.each
}

/** Where a walk is. Few visitors ask, so the pointer is made when one does. */
export interface Whereabouts {
  readonly pointer: Pointer
  /** Of the map or list it is in. */
  readonly parent?: Pointer
}

export interface FieldVisitor {
  /** A scalar, a text by language, or a range as `{ from, to }`. */
  value(value: Data, field: FieldNode, at: Whereabouts): void
  /** A key that is a reference. */
  key(key: string, field: FieldNode, at: Whereabouts): void
}

/** The nodes below which something passes the test: a walk that looks for it need not enter the others. */
export function nodesLeadingTo(test: (field: FieldNode) => boolean): ReadonlySet<NodeName> {
  const leading = new Set<NodeName>()
  const open = (Object.keys(nodes) as NodeName[]).filter((name) => test(nodes[name]))
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (leading.has(name)) continue
    leading.add(name)
    for (const above of parents().get(name) ?? []) open.push(above)
  }
  return leading
}

let parentsOf: Map<NodeName, NodeName[]> | undefined

/** The nodes that have a node as a child, by node. */
function parents(): Map<NodeName, NodeName[]> {
  if (parentsOf) return parentsOf
  parentsOf = new Map()
  for (const name of Object.keys(nodes) as NodeName[]) {
    const { props, each, items } = nodes[name]
    if (each) addParent(parentsOf, each, name)
    if (items) addParent(parentsOf, items, name)
    for (const key in props) addParent(parentsOf, props[key] as NodeName, name)
  }
  return parentsOf
}

function addParent(above: Map<NodeName, NodeName[]>, child: NodeName, name: NodeName): void {
  const known = above.get(child)
  if (known) known.push(name)
  else above.set(child, [name])
}

/**
 * Walks the annotated places of a plan in document order, entering only the nodes that are `wanted`. `skip` leaves out
 * scenarios, by pointer. `start` is the node of the data: a plan's unless said.
 */
export function visitFields(
  data: Data,
  visitor: FieldVisitor,
  wanted: ReadonlySet<NodeName>,
  skip: (pointer: Pointer) => boolean,
  start: NodeName = 'root',
): void {
  new Walk(visitor, wanted, skip).enter(data, nodes[start], '')
}

class Walk implements Whereabouts {
  readonly #visitor: FieldVisitor
  readonly #wanted: ReadonlySet<NodeName>
  readonly #skip: (pointer: Pointer) => boolean
  /** The map or list that is walked, and the key in it; no key is the root. */
  #parent: Pointer = ''
  #key: string | number | undefined

  constructor(visitor: FieldVisitor, wanted: ReadonlySet<NodeName>, skip: (pointer: Pointer) => boolean) {
    this.#visitor = visitor
    this.#wanted = wanted
    this.#skip = skip
  }

  get parent(): Pointer {
    return this.#parent
  }

  get pointer(): Pointer {
    return this.#key === undefined ? this.#parent : childPointer(this.#parent, this.#key)
  }

  enter(data: Data, field: FieldNode, pointer: Pointer): void {
    this.#parent = pointer
    this.#value(data, field)
  }

  #value(data: Data, field: FieldNode): void {
    if (typeof data !== 'object' || data === null) {
      if (field.is !== undefined && data !== null) this.#visitor.value(data, field, this)
    } else if (Array.isArray(data)) {
      if (field.items !== undefined && this.#wanted.has(field.items)) this.#list(data, nodes[field.items])
    } else this.#map(data, field)
  }

  #list(data: readonly Data[], field: FieldNode): void {
    const [parent, key] = [this.#parent, this.#key]
    this.#parent = this.pointer
    for (let index = 0; index < data.length; index++) {
      this.#key = index
      this.#value(data[index] as Data, field)
    }
    this.#parent = parent
    this.#key = key
  }

  #map(data: { readonly [key: string]: Data }, field: FieldNode): void {
    const { props, each, keys } = field
    const byLanguage = field.is === 'text' && isByLanguage(data, field)
    const isRange = field.is === 'range' || (field.is === 'number' && props?.from !== undefined)
    if (byLanguage || isRange) this.#visitor.value(data as Data, field, this)
    if (byLanguage || (props === undefined && each === undefined && keys === undefined)) return
    const [parent, own] = [this.#parent, this.#key]
    this.#parent = this.pointer
    for (const key of keysOfMap(data)) {
      this.#key = key
      this.#entry(key, data[key] as Data, field)
    }
    this.#parent = parent
    this.#key = own
  }

  #entry(key: string, data: Data, field: FieldNode): void {
    const { props, each, keys } = field
    const own = props?.[key]
    if (own === undefined && (key.startsWith('x-') || (keys === undefined && each === undefined))) return
    const child = own ?? each
    const isReference = own === undefined && keys !== undefined
    const enters = child !== undefined && this.#wanted.has(child)
    if (!isReference && !enters) return
    if (field === nodes.scenarios && this.#skip(this.pointer)) return
    if (isReference) this.#visitor.key(key, field, this)
    if (enters) this.#value(data, nodes[child])
  }
}

const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/

/** A text as a map of languages, not the long form of what may be a text (`do` is a key of a duty, and a language). */
function isByLanguage(data: { readonly [key: string]: Data }, { props, allowed }: FieldNode): boolean {
  const keys = Object.keys(data)
  return (
    keys.length > 0 &&
    keys.every((key) => languageTag.test(key) && props?.[key] === undefined && !allowed?.includes(key))
  )
}

/** The words that may stand as keys in a map: those of the format, and what the field calls them in Chinese. */
export function keysOf({ props, allowed }: FieldNode): ReadonlySet<string> {
  const keys = new Set([...(allowed ?? []), ...Object.keys(props ?? {})])
  for (const [word, written] of Object.entries(glossary())) {
    if (written.some((key) => keys.has(key))) keys.add(word)
  }
  return keys
}
