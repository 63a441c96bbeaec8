import type { Pointer } from '../../../text/pointer.js'
import type { Establishment } from '../../establishment/model.js'
import type { Ratios } from '../model.js'

/** What an explanation needs besides the row: the model of its variant, and which values its layers have set. */
export interface ExplainContext {
  readonly model: { readonly ratios: Ratios; readonly establishment: Establishment }
  readonly variant: {
    /** In order, the last wins; `pointer` null is an option of the command line. */
    readonly overrides: readonly { readonly target: Pointer; readonly pointer: Pointer | null }[]
  }
}
