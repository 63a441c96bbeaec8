import { add, one, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import { type Counted, type Counting, countOf, type Establishment, spanOf } from '../establishment/model.js'
import type { DriverValue, MeasuredHeads } from './model.js'

/** The seats a noun counts. Of a role that is a hat there is one: who wears it (format.md C3). */
export function measuredCounts(
  measured: MeasuredHeads,
  ratio: Counting,
  { postOf }: Pick<Establishment, 'postOf'>,
): Counted[] {
  const counts = measured.roles.map((role) => countOf(postOf(role), ratio))
  return measured.kind === 'role'
    ? counts.map((each) => (each.hat ? { ...each, min: one, max: one } : each))
    : counts.filter((each) => !each.hat)
}

/**
 * The heads that a norm is multiplied with, without those of `except`. Null where none of them is stated, or, for
 * posts filled, where one is not (decision M5).
 */
export function headsOf(
  measured: MeasuredHeads,
  ratio: Counting,
  establishment: Pick<Establishment, 'postOf'>,
  except: ReadonlySet<Role> = new Set(),
): DriverValue | null {
  const counts = measuredCounts(measured, ratio, establishment).filter((each) => !except.has(each.role))
  const stated = counts.filter((each) => each.min !== null)
  const lacking = counts.length - stated.length
  if (lacking > 0 && (stated.length === 0 || ratio.count === 'filled')) return null
  const { min, max } = spanOf(stated)
  if (max !== null) return { from: min, to: max, open: lacking > 0 }
  // Open upwards: as far as it is stated.
  const to = stated.reduce((sum, each) => add(sum, each.max ?? each.min ?? zero), zero)
  return { from: min, to, open: true }
}
