import { isWithin, type Pointer } from '../../text/pointer.js'
import { locate } from '../node.js'
import type { Copy, Unfolded } from './unfold.js'

/** What stands in a plan by `like`, for patches: they are applied to what is written. */
export interface Inherited {
  /** True if the plan has it, copied or not. */
  stands(pointer: Pointer): boolean
  /** True if it lies in a copy whose original has it. */
  isCopied(pointer: Pointer): boolean
}

export function inheritedIn({ root, copies }: Pick<Unfolded, 'root' | 'copies'>): Inherited {
  const stands = (pointer: Pointer): boolean => locate(root, pointer, 'value').left === 0
  return {
    stands,
    isCopied(pointer) {
      const copy = innermost(pointer, copies)
      return copy !== undefined && stands(`${copy.from}${pointer.slice(copy.at.length)}`)
    },
  }
}

/** The innermost copy that a pointer lies in, and is not itself. */
function innermost(pointer: Pointer, copies: readonly Copy[]): Copy | undefined {
  let found: Copy | undefined
  for (const copy of copies) {
    if (pointer !== copy.at && isWithin(pointer, copy.at) && copy.at.length > (found?.at.length ?? -1)) found = copy
  }
  return found
}
