import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import { holdsFor, type Norm, normBand } from '../../staffing/ratio.js'
import { add, equal, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { type Verdict, verdict } from '../../staffing/verdict.js'
import type { Role } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import { countOf, headsOf, spanOf } from './heads.js'
import type { Counted, DriverValue, Ratio, RatioRow, RatioStatus, Skipped, Span, World } from './model.js'

/** The plan as it stands: its own drivers, and the establishment. */
export function standing({ postOf }: Establishment): World {
  return {
    valueOf: ({ value }) => value,
    postOf,
    countOf: (role, counting) => countOf(postOf(role), counting),
  }
}

/** Judges a ratio in a world (decisions R2, R3). `at` replaces the driver's own value. */
export function judge(ratio: Ratio, world: World, at?: Rational): RatioRow {
  const counted = ratio.roles.map((role) => world.countOf(role, ratio))
  const held = counted.filter((one) => one.hat).length
  const lacking = lackingHeads(ratio, counted)
  const actual = lacking === null ? spanOf(counted) : null
  const value = at === undefined ? measuredValue(ratio, world) : { from: at, to: at, open: false }
  const bands = value === null ? null : bandsAt(ratio, value)
  const skipped = lacking ?? missingValue(ratio, value) ?? (bands === null ? 'too-many' : null)
  return {
    ratio,
    counted,
    held,
    actual,
    get driver() {
      return at === undefined ? shownValue(ratio, world, value) : value
    },
    value,
    bandFrom: bands?.from ?? null,
    bandTo: bands?.to ?? null,
    /** Asked for by few readers, and dear. */
    get holds() {
      return actual === null ? null : holdsOf(ratio, actual, held)
    },
    status:
      actual === null || bands === null || skipped !== null
        ? 'skipped'
        : statusOf(actual, held, bands.from, bands.to, value?.open ?? false),
    skipped,
  }
}

/** Why the counted heads are not known: nobody states any, or (posts filled) not everybody does. */
function lackingHeads({ count }: Ratio, counted: readonly Counted[]): Skipped | null {
  const seats = counted.filter((one) => !one.hat)
  const unknown = seats.filter((one) => one.min === null).length
  if (unknown === 0) return null
  if (count === 'filled') return 'filled'
  return unknown === seats.length ? 'headcount' : null
}

function missingValue({ measured }: Ratio, value: DriverValue | null): Skipped | null {
  if (value !== null) return null
  return measured.by === 'driver' ? 'driver' : 'measured'
}

/** The counted heads are part of what they are measured against. */
export const isShareOfWhole = ({ norm }: Ratio): boolean => norm.is === 'share' && norm.of === 'all'

/** The value the norm is multiplied with: the driver, or the heads; of a share of the whole, all the others. */
function measuredValue(ratio: Ratio, world: World): DriverValue | null {
  const { measured } = ratio
  if (measured.by === 'nothing') return { from: zero, to: zero, open: false }
  if (measured.by === 'heads') return headsOf(measured, ratio, world, new Set(isShareOfWhole(ratio) ? ratio.roles : []))
  const value = world.valueOf(measured.driver)
  return value === null ? null : { ...value, open: false }
}

/** A share is shown against its whole, the counted heads included. */
function shownValue(ratio: Ratio, world: World, value: DriverValue | null): DriverValue | null {
  const { measured } = ratio
  if (measured.by === 'nothing' || value === null) return null
  return measured.by === 'heads' && isShareOfWhole(ratio) ? headsOf(measured, ratio, world) : value
}

/** The band at both ends; null where it asks for more people than can be counted. */
function bandsAt({ norm }: Ratio, { from, to }: DriverValue): { readonly from: Band; readonly to: Band } | null {
  try {
    const band = bandAt(norm, from)
    return { from: band, to: equal(from, to) ? band : bandAt(norm, to) }
  } catch (error) {
    if (error instanceof RangeError) return null
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
function holdsOf({ norm, measured, roles }: Ratio, actual: Span, held: number): Holds | null {
  if (measured.by === 'nothing') return null
  if (measured.by === 'heads' && overlap(measured.roles, roles)) return null
  return holdsFor(norm, { min: add(actual.min, fromInteger(held)), max: actual.max })
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
