import type { Data } from '../read/node.js'
import type { Names } from '../section/contract.js'
import type { Reference } from '../section/reference-fault.js'
import { isWithin, type Pointer } from '../text/pointer.js'
import { nodesLeadingTo, visitFields } from './fields.js'

const references = nodesLeadingTo((field) => field.is === 'ref' || field.is === 'declared' || field.keys !== undefined)

/**
 * Hands over every reference the schemas know of. In a scenario only its own chain is read, in the base no scenario.
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
          visit({ text: String(value), kinds: [field.kinds ?? ['department']], pointer: at.pointer, on: 'value' })
        } else if (field.is === 'declared') {
          const kinds = (field.kinds ?? []).filter((kind) => names.all(kind).length > 0)
          if (kinds.length > 0) visit({ text: String(value), kinds: [kinds], pointer: at.pointer, on: 'value' })
        }
      },
      key(key, field, { pointer }) {
        visit({ text: key, kinds: [field.keys?.kinds ?? []], pointer, on: 'key' })
      },
    },
    references,
    skip,
  )
}
