import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import { holdsFor, type Norm, normBand, worstOver } from '../../staffing/ratio.js'
import { add, equal, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { type Verdict, verdict } from '../../staffing/verdict.js'
import type { Role } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'
import { countedStaff, type Span } from '../establishment/model.js'
import type { World } from '../workloads/model.js'
import { headsOf } from './heads.js'
import type { DriverValue, MeasuredSeveral, Ratio, RatioRow, RatioStatus, Skipped } from './model.js'
import { severalBands } from './several.js'

/**
 * Judges a ratio in a world (decisions R2, R3). `at` replaces the driver's own value, or that of the driver with this
 * id among several.
 */
export function judge(ratio: Ratio, world: World, at?: Rational, driverId?: string): RatioRow {
  const { counted, held, lacking, actual } = countedStaff(ratio, world)
  const { measured } = ratio
  const values = measured.by === 'several' ? valuesOf(measured, ratio, world, at, driverId) : []
  const value = at === undefined || measured.by === 'several' ? measuredValue(ratio, world) : exactly(at)
  const bands = measured.by === 'several' ? bandsOfAll(ratio, values) : value === null ? null : bandsAt(ratio, value)
  const judged = bands !== null && typeof bands === 'object' ? bands : null
  const skipped = lacking ?? missingValue(ratio, value, values) ?? (typeof bands === 'string' ? bands : null)
  const open = value?.open ?? values.some((one) => one?.open)
  return {
    ratio,
    counted,
    held,
    actual,
    get driver() {
      return at === undefined ? shownValue(ratio, world, value) : value
    },
    value,
    values,
    bandFrom: judged?.from ?? null,
    bandTo: judged?.to ?? null,
    /** Asked for by few readers, and dear. */
    get holds() {
      return actual === null ? null : holdsOf(ratio, actual, held, value?.from)
    },
    status:
      actual === null || judged === null || skipped !== null
        ? 'skipped'
        : statusOf(actual, held, judged.from, judged.to, open),
    skipped,
  }
}

const exactly = (at: Rational): DriverValue => ({ from: at, to: at, open: false })

function missingValue(
  { measured }: Ratio,
  value: DriverValue | null,
  values: readonly (DriverValue | null)[],
): Skipped | null {
  if (measured.by === 'several') {
    const missing = values.indexOf(null)
    return missing < 0 ? null : measured.parts[missing]?.by === 'driver' ? 'driver' : 'measured'
  }
  if (value !== null) return null
  return measured.by === 'driver' ? 'driver' : 'measured'
}

/** The counted heads are part of what they are measured against. */
export const isShareOfWhole = ({ norm }: Ratio): boolean => norm.is === 'share' && norm.of === 'all'

/** The value the norm is multiplied with: the driver, or the heads; of a share of the whole, all the others. */
function measuredValue(ratio: Ratio, world: World): DriverValue | null {
  const { measured } = ratio
  if (measured.by === 'nothing') return exactly(zero)
  if (measured.by === 'several') return null
  if (measured.by === 'heads') return headsOf(measured, ratio, world, new Set(isShareOfWhole(ratio) ? ratio.roles : []))
  return valueIn(world, measured.driver)
}

function valueIn(world: World, driver: Driver): DriverValue | null {
  const value = world.valueOf(driver)
  return value === null ? null : { ...value, open: false }
}

/** The value of each of several measures; a weight that is a number has none of its own. */
function valuesOf(
  { parts }: MeasuredSeveral,
  ratio: Ratio,
  world: World,
  at: Rational | undefined,
  driverId: string | undefined,
): readonly (DriverValue | null)[] {
  return parts.map((part) => {
    if (part === null) return exactly(zero)
    if (part.by === 'heads') return headsOf(part, ratio, world)
    if (at !== undefined && part.driver.id === driverId) return exactly(at)
    return valueIn(world, part.driver)
  })
}

/** A share is shown against its whole, the counted heads included. */
function shownValue(ratio: Ratio, world: World, value: DriverValue | null): DriverValue | null {
  const { measured } = ratio
  if (measured.by === 'nothing' || value === null) return null
  return measured.by === 'heads' && isShareOfWhole(ratio) ? headsOf(measured, ratio, world) : value
}

interface Bands {
  readonly from: Band
  readonly to: Band
}

/** The band at both ends, or why there is none: it asks for more people than can be counted. */
function bandsAt({ norm }: Ratio, { from, to }: DriverValue): Bands | 'too-many' {
  return countable(() => {
    if (equal(from, to)) return { from: bandAt(norm, from), to: bandAt(norm, from) }
    const { least, most } = worstOver(norm, from, to)
    return { from: bandAt(norm, most), to: bandAt(norm, least) }
  })
}

/** As `bandsAt` for several measures; null where one has no value, `weights` where there is nothing to split by. */
function bandsOfAll({ norm }: Ratio, values: readonly (DriverValue | null)[]): Bands | 'too-many' | 'weights' | null {
  const known = values.flatMap((value) => value ?? [])
  if (known.length < values.length) return null
  try {
    return countable(() => severalBands(norm, known))
  } catch (error) {
    if (error instanceof StaffingError && error.code === 'weights_sum_zero') return 'weights'
    throw error
  }
}

function countable(bands: () => Bands): Bands | 'too-many' {
  try {
    return bands()
  } catch (error) {
    if (error instanceof RangeError) return 'too-many'
    throw error
  }
}

interface KnownBands {
  last: { readonly at: Rational; readonly band: Band }
  /** By the very number: the months of a forecast come back many times. */
  readonly byNumber: WeakMap<Rational, Band>
}

const knownBands = new WeakMap<Norm, KnownBands>()

/** The band of a norm: many ratios of a plan state the same norm, at the same driver. */
function bandAt(norm: Norm, at: Rational): Band {
  const known = knownBands.get(norm)
  const found = known?.byNumber.get(at)
  if (found !== undefined) return found
  if (known !== undefined && equal(known.last.at, at)) return known.last.band
  const band = normBand(norm, at)
  if (known === undefined) knownBands.set(norm, { last: { at, band }, byNumber: new WeakMap([[at, band]]) })
  else {
    known.last = { at, band }
    known.byNumber.set(at, band)
  }
  return band
}

/** True if the lists share a role. */
export function overlap(some: readonly Role[], others: readonly Role[]): boolean {
  const known = new Set(some)
  return others.some((role) => known.has(role))
}

/** Where the noun does not hold the counted heads themselves. Hats carry the minimum; seats are held against the maximum. */
function holdsOf({ norm, measured, roles }: Ratio, actual: Span, held: number, near?: Rational): Holds | null {
  if (measured.by === 'nothing' || measured.by === 'several') return null
  if (measured.by === 'heads' && overlap(measured.roles, roles)) return null
  return holdsFor(norm, { min: add(actual.min, fromInteger(held)), max: actual.max }, near)
}

/**
 * Decisions R2 and R3: short at the upper end of the driver is `under`, too many at the lower end is `over`. Hats make
 * up for what is missing, one each. Heads of the noun that are not stated (`open`) may still carry what looks too many.
 */
export function statusOf(actual: Span, held: number, from: Band, to: Band, open = false): RatioStatus {
  const against = (staff: Rational | null): Verdict => {
    if (staff === null) return from.realMax === null ? 'ok' : 'over'
    return verdict(staff, to) === 'under' ? 'under' : verdict(staff, from)
  }
  const withHats = (staff: Rational | null): Verdict => against(staff === null ? null : add(staff, fromInteger(held)))
  const least = against(actual.min)
  const most = against(actual.max)
  if (withHats(actual.max) === 'under') return 'under'
  if (least === 'over') return open ? 'depends' : 'over'
  if (withHats(actual.min) === 'under' || most === 'over') return 'depends'
  if (least === 'under') return 'covered'
  return least === 'ok' && most === 'ok' ? 'ok' : 'ok-indivisible'
}
