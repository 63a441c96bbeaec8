import { add, fromInteger, one, type Rational, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Establishment, Post } from '../establishment/model.js'
import type { Counted, DriverValue, MeasuredHeads, Ratio, Span } from './model.js'

type Counting = Pick<Ratio, 'measure' | 'count'>

/** Low and high of one role in the ratio's measure and count; null where it is not stated. A hat has no seat. */
export function countOf(post: Post, { measure, count }: Counting): Counted {
  const { role, hat } = post
  if (hat) return { role, min: zero, max: zero, hat }
  if (count === 'filled') {
    const filled = measure === 'fte' ? post.fteFilled : post.filled === null ? null : fromInteger(post.filled)
    return { role, min: filled, max: filled, hat }
  }
  if (measure === 'fte' && post.ftePlanned !== null) return { role, min: post.ftePlanned, max: post.ftePlanned, hat }
  if (!post.stated) return { role, min: null, max: null, hat }
  return {
    role,
    min: fromInteger(post.low ?? 0),
    max: post.high === null ? null : fromInteger(post.high),
    hat,
  }
}

/** What is not stated is not zero: it adds nothing to the least and leaves the most open. */
export function spanOf(counted: readonly Counted[]): Span {
  let min = zero
  let max: Rational | null = zero
  for (const one of counted) {
    min = add(min, one.min ?? zero)
    max = max === null || one.max === null ? null : add(max, one.max)
  }
  return { min, max }
}

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
