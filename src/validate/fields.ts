import { type FieldNode, type NodeName, nodes } from '../generated/fields.js'
import { glossary } from '../generated/glossary.js'
import type { Data } from '../read/node.js'
import { keysOfMap } from '../section/entries.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'

/**
 * What the schemas say about a place, or nothing where they say nothing that the engine reads. With the plan's data a
 * list is told from a map whose keys are digits.
 */
export function fieldAt(pointer: Pointer, plan?: Data): FieldNode | undefined {
  let name: NodeName | undefined = 'root'
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

export interface FieldVisitor {
  /** A scalar, a text by language, or a range as `{ from, to }`. */
  value(value: Data, field: FieldNode, pointer: Pointer): void
  /** A key that is a reference. */
  key(key: string, field: FieldNode, pointer: Pointer): void
}

/** The nodes below which something passes the test: a walk that looks for it need not enter the others. */
export function nodesLeadingTo(test: (field: FieldNode) => boolean): ReadonlySet<NodeName> {
  const names = Object.keys(nodes) as NodeName[]
  const leading = new Set(names.filter((name) => test(nodes[name])))
  for (let before = -1; before < leading.size; ) {
    before = leading.size
    for (const name of names) {
      const { props, each, items } = nodes[name]
      const below = [...Object.values(props ?? {}), ...(each ? [each] : []), ...(items ? [items] : [])]
      if (below.some((child) => leading.has(child))) leading.add(name)
    }
  }
  return leading
}

/**
 * Walks the annotated places of a plan in document order, entering only the nodes that are `wanted`. `skip` leaves out
 * scenarios, by pointer.
 */
export function visitFields(
  data: Data,
  visitor: FieldVisitor,
  wanted: ReadonlySet<NodeName>,
  skip: (pointer: Pointer) => boolean,
): void {
  visit(data, nodes.root, '', visitor, wanted, skip)
}

function visit(
  data: Data,
  field: FieldNode,
  pointer: Pointer,
  visitor: FieldVisitor,
  wanted: ReadonlySet<NodeName>,
  skip: (pointer: Pointer) => boolean,
): void {
  if (Array.isArray(data)) {
    if (field.items === undefined || !wanted.has(field.items)) return
    const items = nodes[field.items]
    for (let i = 0; i < data.length; i++) visit(data[i] as Data, items, `${pointer}/${i}`, visitor, wanted, skip)
    return
  }
  if (typeof data !== 'object' || data === null) {
    if (field.is !== undefined && data !== null) visitor.value(data, field, pointer)
    return
  }
  const { props, each, keys } = field
  if (field.is === 'text' && isByLanguage(data, field)) {
    visitor.value(data, field, pointer)
    return
  }
  if (field.is === 'range' || (field.is === 'number' && props?.from !== undefined)) visitor.value(data, field, pointer)
  if (props === undefined && each === undefined && keys === undefined) return
  for (const key of keysOfMap(data)) {
    const own = props?.[key]
    if (own === undefined && (key.startsWith('x-') || (keys === undefined && each === undefined))) continue
    const child = own ?? each
    const isReference = own === undefined && keys !== undefined
    const enters = child !== undefined && wanted.has(child)
    if (!isReference && !enters) continue
    const here = childPointer(pointer, key)
    if (field === nodes.scenarios && skip(here)) continue
    if (isReference) visitor.key(key, field, here)
    if (enters) visit(data[key] as Data, nodes[child], here, visitor, wanted, skip)
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
  for (const [word, written] of Object.entries(glossary)) {
    if (written.some((key) => keys.has(key))) keys.add(word)
  }
  return keys
}
