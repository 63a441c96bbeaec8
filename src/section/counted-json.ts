import { toDouble } from '../staffing/double.js'
import { exactText, orNull, type Rational } from '../staffing/rational.js'

/** Whom a ratio or a workload counts, in the public JSON: keys always there, in this order (decision F1). */
export interface CountedJson {
  readonly of: string
  readonly counted: readonly { readonly role: string; readonly value: { min: number | null; max: number | null } }[]
  readonly measure: 'heads' | 'fte'
  readonly count: 'planned' | 'filled'
  readonly actual: { readonly min: number; readonly max: number | null } | null
  readonly actualExact: { readonly min: string; readonly max: string | null } | null
  readonly held: number
}

interface Range<Least extends Rational | null> {
  readonly min: Least
  readonly max: Rational | null
}

/** Heads and FTE as JSON numbers; exact values stand beside them as text. */
export function countedJson(
  { of, measure, count }: Pick<CountedJson, 'of' | 'measure' | 'count'>,
  staff: {
    readonly counted: readonly (Range<Rational | null> & { readonly role: { readonly path: string } })[]
    readonly actual: Range<Rational> | null
    readonly held: number
  },
): CountedJson {
  const { actual, held } = staff
  return {
    of,
    counted: staff.counted.map(({ role, min, max }) => ({
      role: role.path,
      value: { min: orNull(min, toDouble), max: orNull(max, toDouble) },
    })),
    measure,
    count,
    actual: actual === null ? null : { min: toDouble(actual.min), max: orNull(actual.max, toDouble) },
    actualExact: actual === null ? null : { min: exactText(actual.min), max: orNull(actual.max, exactText) },
    held,
  }
}
