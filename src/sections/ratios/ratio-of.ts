import type { Ratio as RatioFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Norm } from '../../staffing/ratio.js'
import type { Pointer } from '../../text/pointer.js'
import { standardOf } from '../establishment/model.js'
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
  { unit, ...counted }: Counting & { readonly of: string },
  context: BuildContext,
): Ratio {
  const standard = standardOf(id, stated.at, file, counted, context)
  const { subject } = standard
  return { ...standard, ...stated, unit, subject: unit === null ? subject : nameInUnit(subject, unit) }
}
