import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Pointer } from '../../text/pointer.js'
import type { Counting } from './counted-by.js'
import type { Measured, Ratio } from './model.js'
import { nameInUnit } from './units.js'

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
  { of, unit, roles }: Counting & { readonly of: string },
  context: BuildContext,
): Ratio {
  const name = context.name(id, file.name)
  const only = roles.length === 1 ? roles[0] : undefined
  const subject = only === undefined ? name : { id: of, text: only.title.text }
  return {
    id,
    name,
    ...stated,
    unit,
    of,
    subject: unit === null ? subject : nameInUnit(subject, unit),
    roles,
    measure: file.measure === 'fte' ? 'fte' : 'heads',
    count: file.count === 'filled' ? 'filled' : 'planned',
    severity: file.severity ?? null,
    reason: file.reason === undefined ? null : context.name('', file.reason),
    source: file.source === undefined ? null : String(file.source),
  }
}
