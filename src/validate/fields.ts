import { type FieldNode, type NodeName, nodes } from '../generated/fields.js'
import type { Data } from '../read/node.js'
import { entriesOf } from '../section/entries.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'

/** What the schemas say about a place, or nothing where they say nothing that the engine reads. */
export function fieldAt(pointer: Pointer): FieldNode | undefined {
  let name: NodeName | undefined = 'root'
  for (const key of pointerKeys(pointer)) {
    if (name === undefined) return undefined
    name = childOf(nodes[name], key, undefined)
  }
  return name === undefined ? undefined : nodes[name]
}

function childOf(field: FieldNode, key: string, value: Data | undefined): NodeName | undefined {
  if (field.items !== undefined && (Array.isArray(value) || /^\d+$/.test(key))) return field.items
  if (key.startsWith('x-')) return undefined
  return field.props?.[key] ?? field.each
}

export interface FieldVisitor {
  /** A scalar, or a text by language. */
  value(value: Data, field: FieldNode, pointer: Pointer): void
  /** A key that is a reference. */
  key(key: string, field: FieldNode, pointer: Pointer): void
}

/** Walks the annotated places of a plan in document order. `skip` leaves out subtrees. */
export function visitFields(data: Data, visitor: FieldVisitor, skip: (pointer: Pointer) => boolean): void {
  visit(data, nodes.root, '', visitor, skip)
}

function visit(
  data: Data,
  field: FieldNode,
  pointer: Pointer,
  visitor: FieldVisitor,
  skip: (pointer: Pointer) => boolean,
): void {
  if (Array.isArray(data)) {
    const items = field.items === undefined ? undefined : nodes[field.items]
    if (items !== undefined)
      for (let i = 0; i < data.length; i++) visit(data[i] as Data, items, `${pointer}/${i}`, visitor, skip)
    return
  }
  if (typeof data !== 'object' || data === null) {
    if (field.is !== undefined && data !== null) visitor.value(data, field, pointer)
    return
  }
  const { props, each, keys } = field
  if (props === undefined && each === undefined && keys === undefined) {
    if (field.is === 'text') visitor.value(data, field, pointer)
    return
  }
  for (const [key, value] of entriesOf(data)) {
    const own = props?.[key]
    if (own === undefined && (key.startsWith('x-') || (keys === undefined && each === undefined))) continue
    const here = childPointer(pointer, key)
    if (skip(here)) continue
    if (own === undefined && keys !== undefined) visitor.key(key, field, here)
    const child = own ?? each
    if (child !== undefined) visit(value, nodes[child], here, visitor, skip)
  }
}
