import type { Data } from '../read/node.js'
import type { Names } from '../section/contract.js'
import type { Reference } from '../section/reference-fault.js'
import { isWithin, type Pointer } from '../text/pointer.js'
import { nodesLeadingTo, visitFields, type Whereabouts } from './fields.js'

const references = nodesLeadingTo((field) => field.is === 'ref' || field.is === 'declared' || field.keys !== undefined)

/** A reference while the walk stands at it: its pointer is made when something is told about it. */
class Met implements Reference {
  readonly text: string
  readonly kinds: Reference['kinds']
  readonly on: Reference['on']
  readonly #at: Whereabouts

  constructor(text: string, kinds: Reference['kinds'], on: Reference['on'], at: Whereabouts) {
    this.text = text
    this.kinds = kinds
    this.on = on
    this.#at = at
  }

  get from(): Pointer {
    return this.#at.parent ?? this.#at.pointer
  }

  get pointer(): Pointer {
    return this.#at.pointer
  }
}

/**
 * Hands over every reference the schemas know of, to be looked at before the next one. In a scenario only its own chain
 * is read, in the base no scenario.
 */
export function visitReferences(
  data: Data,
  names: Names,
  chain: readonly Pointer[],
  visit: (reference: Reference) => void,
): void {
  const skip = (pointer: Pointer): boolean =>
    pointer.startsWith('/scenarios/') && !chain.some((one) => isWithin(pointer, one))
  visitFields(
    data,
    {
      value(value, field, at) {
        if (field.is === 'ref' && typeof value !== 'boolean') {
          visit(new Met(String(value), [field.kinds ?? ['department']], 'value', at))
        } else if (field.is === 'declared') {
          const kinds = (field.kinds ?? []).filter((kind) => names.all(kind).length > 0)
          if (kinds.length > 0) visit(new Met(String(value), [kinds], 'value', at))
        }
      },
      key(key, field, at) {
        visit(new Met(key, [field.keys?.kinds ?? []], 'key', at))
      },
    },
    references,
    skip,
  )
}
