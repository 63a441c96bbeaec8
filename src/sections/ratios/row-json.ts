import { type CountedJson, countedJson } from '../../section/counted-json.js'
import { shownStatus } from '../../section/verdict-status.js'
import { exactText, orNull } from '../../staffing/rational.js'
import type { Pointer } from '../../text/pointer.js'
import { rangeText } from '../../text/range.js'
import {
  boundName,
  type DriverValue,
  isRatio,
  type MeasuredOne,
  type RatioRow,
  type RatioStatus,
  type RoleBounds,
  rowAt,
} from './model.js'
import { nameOf } from './verdict-args.js'

/** A ratio row of the public JSON: keys always there, in this order (decision F1). */
export interface RatioRowJson extends CountedJson {
  readonly id: string
  /** The path of the department that the row is about, of a ratio with `each`. */
  readonly unit: string | null
  readonly plan: string
  readonly scenario: string | null
  readonly requiredMin: number | null
  readonly requiredMax: number | null
  readonly realMin: string | null
  readonly realMax: string | null
  readonly driver: { readonly id: string | null; readonly of?: string; readonly value: string | null } | null
  readonly holds: { readonly from: string | null; readonly to: string | null } | null
  readonly status: RatioStatus
  readonly severity: string
}

/** `waived` are the ratios, by pointer, whose findings are waived in this variant. */
export function ratioRowJson(
  row: RatioRow,
  plan: string,
  scenario: string | null,
  waived: ReadonlySet<Pointer> = new Set(),
): RatioRowJson {
  const { ratio, bandFrom, bandTo, holds } = row
  return {
    id: ratio.id,
    unit: ratio.unit?.path ?? null,
    plan,
    scenario,
    ...countedJson(ratio, row),
    requiredMin: bandTo?.headsMin ?? null,
    requiredMax: bandFrom?.headsMax ?? null,
    realMin: bandTo === null ? null : exactText(bandTo.realMin),
    realMax: bandFrom === null ? null : orNull(bandFrom.realMax, exactText),
    driver: driverJson(row),
    holds: holds === null ? null : { from: orNull(holds.from, exactText), to: orNull(holds.to, exactText) },
    status: shownStatus(row.status, rowAt(ratio), waived),
    severity: ratio.severity ?? 'error',
  }
}

function driverJson({ ratio, driver, values }: RatioRow): RatioRowJson['driver'] {
  const { measured } = ratio
  if (measured.by === 'nothing') return null
  if (measured.by === 'several') {
    const own = measured.parts.findIndex((part) => part !== null)
    const one = measured.parts[own] ?? null
    const of = nameOf(measured)?.id ?? ''
    // One driver beside weights that are numbers.
    return one !== null && nameOf(one)?.id === of
      ? measureJson(one, values[own] ?? null)
      : { id: null, of, value: null }
  }
  return measureJson(measured, driver)
}

function measureJson(measured: MeasuredOne, driver: DriverValue | null): NonNullable<RatioRowJson['driver']> {
  const value = driver === null ? null : rangeText(exactText(driver.from), exactText(driver.to))
  return measured.by === 'driver' ? { id: measured.driver.id, value } : { id: null, of: measured.noun, value }
}

export interface BoundsJson {
  readonly plan: string
  readonly scenario: string | null
  readonly role: string
  readonly requiredMin: number | null
  readonly requiredMax: number | null
  readonly minFrom: string | null
  readonly maxFrom: string | null
  readonly conflict: boolean
  /** What `minFrom` is the id of; a maximum is always a ratio's. */
  readonly minBy: 'ratio' | 'workload' | null
}

export function boundsJson(bounds: RoleBounds, plan: string, scenario: string | null): BoundsJson {
  const { minFrom, maxFrom } = bounds
  return {
    plan,
    scenario,
    role: bounds.role.path,
    requiredMin: bounds.requiredMin,
    requiredMax: bounds.requiredMax,
    minFrom: minFrom === null ? null : boundName(minFrom).id,
    maxFrom: maxFrom === null ? null : boundName(maxFrom).id,
    conflict: bounds.conflict,
    minBy: minFrom === null ? null : isRatio(minFrom) ? 'ratio' : 'workload',
  }
}
