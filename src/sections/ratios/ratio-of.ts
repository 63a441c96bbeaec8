import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role } from '../departments/model.js'
import type { Measured, Ratio } from './model.js'

/** A norm that has been read: where it stands, what it says, and what it is measured against. */
export interface Stated {
  readonly at: Pointer
  readonly normAt: Pointer
  readonly normText: string
  readonly read: Ratio['read']
  readonly norm: Norm
  readonly measured: Measured
}

/** A ratio about these roles: the norm with what else its entry says. `of` is what is counted, as written. */
export function ratioOf(
  id: string,
  file: RatioFile,
  stated: Stated,
  { of, roles }: { readonly of: string; readonly roles: readonly Role[] },
  context: BuildContext,
): Ratio {
  const name = context.name(id, file.name)
  const only = roles.length === 1 ? roles[0] : undefined
  return {
    id,
    name,
    ...stated,
    of,
    subject: only === undefined ? name : { id: of, text: only.title.text },
    roles,
    measure: file.measure === 'fte' ? 'fte' : 'heads',
    count: file.count === 'filled' ? 'filled' : 'planned',
    severity: file.severity ?? null,
    reason: file.reason === undefined ? null : context.name('', file.reason),
    source: file.source === undefined ? null : String(file.source),
  }
}
