import { holdsFor, type Norm, worstOver } from '../../staffing/ratio.js'
import { add, ceil, compare, floor, fromInteger, max, type Rational, zero } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { verdict } from '../../staffing/verdict.js'
import type { RatioRow, Ratios } from '../ratios/model.js'
import type { Scenarios, Stage } from './model.js'

/** A ratio that holds at the driver value of a stage, but not at one end of its range. */
export interface StageBreak {
  readonly row: RatioRow
  readonly stage: Stage
  /** The driver value at that end, or `inside` the range where whole tiers or a ladder ask for most, or allow fewest. */
  readonly value: Rational
  readonly inside: boolean
  /** What the ratio asks for there: the least at the upper end, the most at the lower one. */
  readonly required: Rational
  /** The staff that falls short (hats included) or is too much. */
  readonly staff: Rational
  /** The last (`to`) or first (`from`) driver value that this staff fits; `open`: the value itself no longer does. */
  readonly breaks: { readonly value: Rational; readonly open: boolean } | null
}

/** Decision R3: which ratios of the stage that is looked at break at an end of its range. */
export function stageBreaks(scenarios: Scenarios, ratios: Ratios, end: 'from' | 'to'): StageBreak[] {
  const found: StageBreak[] = []
  for (const stage of scenarios.current?.when ?? []) {
    const last = stage.range[end]
    if (last === null) continue
    for (const row of ratios.rows) {
      const norm = ratios.along(row, stage.driver.id)
      if (norm === null || row.skipped !== null) continue
      const value = worstIn(norm, stage, end, last)
      const atEnd = ratios.at(row, value, stage.driver.id)
      const breaksAt = end === 'to' ? isShort : isTooMany
      if (!breaksAt(atEnd) || breaksAt(row)) continue
      const staff = end === 'to' ? leastStaff(row) : row.actual?.max
      if (staff === null || staff === undefined) continue
      const required = end === 'to' ? leastRequired(atEnd) : mostAllowed(atEnd)
      found.push({
        row,
        stage,
        value,
        inside: value !== last,
        required,
        staff,
        breaks: breakOf(norm, row, staff, end, value),
      })
    }
  }
  return found
}

/** Where most people are needed (`to`) or fewest allowed (`from`): that end of the range, for most norms. */
function worstIn(norm: Norm, { range }: Stage, end: 'from' | 'to', last: Rational): Rational {
  if (norm.is !== 'tiers' && norm.is !== 'ladder' && norm.is !== 'apportion') return last
  try {
    const { least, most } = worstOver(norm, range.from ?? zero, range.to ?? last)
    return end === 'to' ? least : most
  } catch (error) {
    // A split has no parts where all weights are zero.
    if (error instanceof StaffingError) return last
    throw error
  }
}

function leastStaff({ actual, held }: RatioRow): Rational | null {
  return actual === null ? null : add(actual.min, fromInteger(held))
}

function isShort(row: RatioRow): boolean {
  const staff = leastStaff(row)
  return staff !== null && row.bandTo !== null && compare(staff, row.bandTo.realMin) < 0
}

function isTooMany({ actual, bandFrom }: RatioRow): boolean {
  if (actual === null || bandFrom === null) return false
  return actual.max === null ? bandFrom.realMax !== null : verdict(actual.max, bandFrom) === 'over'
}

/** Whole heads; an FTE exactly. */
function leastRequired({ ratio, bandTo }: RatioRow): Rational {
  if (bandTo === null) return zero
  return ratio.measure === 'fte' ? bandTo.realMin : fromInteger(bandTo.headsMin)
}

function mostAllowed({ ratio, bandFrom }: RatioRow): Rational {
  const whole = fromInteger(bandFrom?.headsMax ?? 0)
  return ratio.measure === 'fte' ? max(whole, bandFrom?.realMax ?? zero) : whole
}

/** Users come whole where the stage's range is in whole ones. */
function breakOf(
  norm: Norm,
  { driver }: RatioRow,
  staff: Rational,
  end: 'from' | 'to',
  value: Rational,
): StageBreak['breaks'] {
  const holds = holdsFor(norm, { min: staff, max: staff }, driver?.from)
  const exact = holds?.[end] ?? null
  if (holds === null || exact === null) return null
  const open = end === 'to' ? holds.toOpen : holds.fromOpen
  if (open || value.d !== 1n) return { value: exact, open }
  return { value: fromInteger(end === 'to' ? floor(exact) : ceil(exact)), open }
}
