import type { Band } from '../../staffing/band.js'
import { type Norm, normBand, withValues } from '../../staffing/ratio.js'
import { compare, type Rational, zero } from '../../staffing/rational.js'
import { type Lang, type Name, shownName } from '../../text/lang.js'
import type { Driver } from '../drivers/model.js'
import type { DriverValue, Measured, Ratio, RatioRow } from './model.js'

/** The drivers that a ratio is measured by, each once. */
export function driversOf(measured: Measured): readonly Driver[] {
  if (measured.by === 'driver') return [measured.driver]
  if (measured.by !== 'several') return []
  return [...new Set(measured.parts.flatMap((part) => (part?.by === 'driver' ? [part.driver] : [])))]
}

/** What each demand or weight goes by, for people; of demands on one thing, that thing for each. */
export function nounNames({ measured }: Pick<Ratio, 'measured'>, length: number): readonly Name[] {
  const parts = measured.by === 'several' ? measured.parts : Array.from({ length }, () => measured)
  return parts.map((part) =>
    part === null || part.by === 'nothing' ? { id: '', text: {} } : part.by === 'driver' ? part.driver.name : part.name,
  )
}

/**
 * `140 servers + 14 sites`: what several measures come to, each once, a dash where one has no value; null where one thing
 * is the measure. `show` writes a number.
 */
export function measuresText(
  { ratio: { measured }, values }: RatioRow,
  lang: Lang,
  show: (x: Rational) => string,
): string | null {
  if (measured.by !== 'several') return null
  const texts = measured.parts.flatMap((part, i) => {
    if (part === null) return []
    const { name } = part.by === 'driver' ? part.driver : part
    const value = values[i] ?? null
    const ends = value === null ? ['–'] : [...new Set([show(value.from), show(value.to)])]
    return [`${ends.join('-')} ${shownName(name, lang)}`]
  })
  return [...new Set(texts)].join(' + ')
}

/**
 * The norm of a row along one of its drivers: what else it is measured by stands still, at the end that asks for most.
 * Null where the row is not measured by the driver, or something else has no value.
 */
export function normAlong({ ratio, values }: RatioRow, driver: string): Norm | null {
  const { measured, norm } = ratio
  if (measured.by === 'driver') return measured.driver.id === driver ? norm : null
  if (measured.by !== 'several') return null
  const still = measured.parts.map((part, i) =>
    part?.by === 'driver' && part.driver.id === driver ? null : (values[i]?.to ?? undefined),
  )
  if (!still.includes(null)) return null
  return still.some((value) => value === undefined) ? null : withValues(norm, still as readonly (Rational | null)[])
}

/**
 * The bands where several things are the measure: all at their lower ends, all at their upper ends. The parts of a
 * split may rise or fall with either, so the plan is held against the larger least and the smaller most.
 * StaffingError `weights_sum_zero`; RangeError beyond 2^53 - 1 heads.
 */
export function severalBands(norm: Norm, values: readonly DriverValue[]): { readonly from: Band; readonly to: Band } {
  const from = normBand(
    withValues(
      norm,
      values.map((value) => value.from),
    ),
    zero,
  )
  const to = normBand(
    withValues(
      norm,
      values.map((value) => value.to),
    ),
    zero,
  )
  return compare(to.realMin, from.realMin) < 0 ? { from: to, to: from } : { from, to }
}
