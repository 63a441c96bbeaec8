import type { Place, Related } from '../../findings/finding.js'
import { copiedFrom } from '../../findings/layers.js'
import type { Pointer } from '../../text/pointer.js'
import { isWithin } from '../../text/pointer.js'
import { type Moved, unmoved } from '../move.js'
import { type Dict, locate } from '../node.js'
import type { Copy } from './unfold.js'

interface Copied {
  /** What the copy says itself: the key that has `like`, or the one that comes nearest. */
  readonly place: Place
  /** Null where the copy says it itself. */
  readonly original: Related | null
}

interface Origins {
  readonly written: Dict
  readonly copies: readonly Copy[]
  readonly moves: readonly Moved[]
}

/**
 * Where a finding about something in a copy stands: in the copy, and if it was copied (from `found`) with the original
 * beside it. Undefined outside copies.
 */
export function copiedAt(origins: Origins, pointer: Pointer, on: 'key' | 'value', found: Place): Copied | undefined {
  if (origins.copies.length === 0) return undefined
  const at = unmoved(pointer, origins.moves)
  if (!origins.copies.some((copy) => isWithin(at, copy.at))) return undefined
  const { place, left } = locate(origins.written, at, on)
  if (left === 0) return { place, original: null }
  const isInside = place.source === found.source && place.start <= found.start && found.end <= place.end
  return isInside ? undefined : { place, original: { said: copiedFrom({}), place: found } }
}
