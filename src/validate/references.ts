import type { FieldNode, Is } from '../generated/fields.js'
import type { Data } from '../read/node.js'
import type { Kind, Names } from '../section/contract.js'
import { entriesOf } from '../section/entries.js'
import type { Reference } from '../section/reference-fault.js'
import { childPointer, isWithin, type Pointer } from '../text/pointer.js'
import { type FieldVisitor, nodesLeadingTo, visitFields, type Whereabouts } from './fields.js'

/** Where a word of the format may stand instead of a reference. */
const words: { readonly [I in Is]?: string } = {
  actor: 'all',
  'each-role': 'department',
  'each-department': 'department',
  'heads-of': 'all',
}

const references = nodesLeadingTo(
  ({ is, keys }) =>
    is === 'ref' || is === 'declared' || keys !== undefined || (is !== undefined && words[is] !== undefined),
)

/** A reference while the walk stands at it: its pointer is made when something is told about it. */
class Met implements Reference {
  readonly text: string
  readonly kinds: Reference['kinds']
  readonly on: Reference['on']
  readonly word: string | undefined
  readonly #at: Whereabouts

  constructor(text: string, kinds: Reference['kinds'], on: Reference['on'], at: Whereabouts, word?: string) {
    this.text = text
    this.kinds = kinds
    this.on = on
    this.word = word
    this.#at = at
  }

  get from(): Pointer {
    return this.#at.parent ?? this.#at.pointer
  }

  get pointer(): Pointer {
    return this.#at.pointer
  }
}

type Visit = (reference: Reference) => void

const department: readonly Kind[] = ['department']
const role: readonly Kind[] = ['role']

/** What a field's value may name, or nothing where it is a word, or no reference in this plan. */
function kindsAt(text: string, { is, kinds }: FieldNode, names: Names): readonly Kind[] | undefined {
  switch (is) {
    case 'declared': {
      const some = (kinds ?? []).filter((kind) => names.all(kind).length > 0)
      return some.length > 0 ? some : undefined
    }
    case 'actor':
      return text === words.actor ? undefined : (kinds ?? role)
    case 'each-department':
    case 'heads-of':
      return text === words[is] ? undefined : department
    case 'each-role':
      // A role wherever it exists: that there are several is what is meant.
      return text === words[is] || names.ending(text.replace(/^role:/, ''), 'role').length > 0 ? undefined : role
    default:
      return undefined
  }
}

function visitorOf(names: Names, visit: Visit): FieldVisitor {
  return {
    value(value, field, at) {
      if (typeof value === 'boolean' || field.is === undefined) return
      if (field.is === 'ref') return visit(new Met(String(value), [field.kinds ?? department], 'value', at))
      const kinds = kindsAt(String(value), field, names)
      if (kinds !== undefined) visit(new Met(String(value), [kinds], 'value', at, words[field.is]))
    },
    key(key, field, at) {
      visit(new Met(key, [field.keys?.kinds ?? []], 'key', at))
    },
  }
}

/**
 * Hands over every reference the schemas know of, to be looked at before the next one. In a scenario only its own chain
 * is read, in the base no scenario. What is `settled` has been looked at before.
 */
export function visitReferences(
  data: Data,
  names: Names,
  chain: readonly Pointer[],
  visit: Visit,
  settled: readonly Pointer[] = [],
): void {
  const skip = (pointer: Pointer): boolean =>
    pointer.startsWith('/scenarios/') && !chain.some((one) => isWithin(pointer, one))
  const elsewhere = [...resolvedInUnits(data), ...settled]
  const all: Visit = (reference) => {
    if (!elsewhere.some((pointer) => isWithin(reference.pointer, pointer))) visit(reference)
  }
  visitFields(data, visitorOf(names, elsewhere.length === 0 ? visit : all), references, skip)
}

/** What a ratio with `each` counts is looked for inside each department, and told there. */
function resolvedInUnits(data: Data): Pointer[] {
  const { ratios } = data as { readonly ratios?: { readonly [id: string]: Data } }
  return entriesOf(ratios)
    .filter(([, ratio]) => typeof ratio === 'object' && ratio !== null && 'each' in ratio && !hasCriteria(ratio))
    .map(([id]) => `${childPointer('/ratios', id)}/of`)
}

function hasCriteria(ratio: Data): boolean {
  const { of } = ratio as { readonly of?: Data }
  return typeof of === 'object' && of !== null && !Array.isArray(of)
}

/** The same for a department or role alone; pointers begin there. */
export function visitReferencesIn(data: Data, kind: 'department' | 'role', names: Names, visit: Visit): void {
  visitFields(data, visitorOf(names, visit), references, () => false, kind)
}
