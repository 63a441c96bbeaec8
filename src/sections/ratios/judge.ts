import type { Band } from '../../staffing/band.js'
import type { Holds } from '../../staffing/holds.js'
import { holdsFor, normBand } from '../../staffing/ratio.js'
import { add, compare, fromInteger, type Rational, sub, zero } from '../../staffing/rational.js'
import { type Verdict, verdict } from '../../staffing/verdict.js'
import type { Establishment, Post } from '../establishment/model.js'
import type { Counted, Ratio, RatioRow, RatioStatus, Skipped, Span } from './model.js'

/** Judges a ratio against the establishment (decisions R2, R3). `at` replaces the driver's own value. */
export function judge(ratio: Ratio, establishment: Establishment, at?: Rational): RatioRow {
  const posts = ratio.roles.map((role) => establishment.postOf(role))
  const counted = posts.map((post) => countOf(post, ratio))
  const held = posts.filter((post) => post.hat).length
  const base = { ratio, counted, held }
  const skip = (skipped: Skipped, actual: Span | null = null, driver: RatioRow['driver'] = null): RatioRow => {
    return { ...base, actual, driver, bandFrom: null, bandTo: null, holds: null, status: 'skipped', skipped }
  }
  const seats = counted.filter((one) => !one.hat)
  if (seats.length > 0 && ratio.count === 'filled' && seats.some((one) => one.min === null)) return skip('filled')
  if (seats.length > 0 && seats.every((one) => one.min === null)) return skip('headcount')
  const actual = spanOf(counted)
  const driver = at === undefined ? driverOf(ratio, establishment) : { from: at, to: at }
  if (driver === null) return skip(ratio.measured.by === 'driver' ? 'driver' : 'measured', actual)
  const bandFrom = normBand(ratio.norm, driver.from)
  const bandTo = driver.from === driver.to ? bandFrom : normBand(ratio.norm, driver.to)
  return {
    ...base,
    actual,
    driver: shownDriver(ratio, establishment, driver, at),
    bandFrom,
    bandTo,
    holds: ratio.measured.by === 'driver' ? holdsOf(ratio, actual, held) : null,
    status: statusOf(actual, held, bandFrom, bandTo),
    skipped: null,
  }
}

/** Low and high of one role in the ratio's measure; null where it is not stated. */
function countOf(post: Post, { measure, count }: Ratio): Counted {
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
function spanOf(counted: readonly Counted[]): Span {
  let min = zero
  let max: Rational | null = zero
  for (const one of counted) {
    min = add(min, one.min ?? zero)
    max = max === null || one.max === null ? null : add(max, one.max)
  }
  return { min, max }
}

/** The value the norm is multiplied with: the driver, or the heads that are not part of what is counted. */
function driverOf(ratio: Ratio, establishment: Establishment): { from: Rational; to: Rational } | null {
  const { measured } = ratio
  if (measured.by === 'nothing') return { from: zero, to: zero }
  if (measured.by === 'driver') return measured.driver.value
  const roles = measured.whole ? measured.roles.filter((role) => !ratio.roles.includes(role)) : measured.roles
  return headsOf(roles, ratio, establishment)
}

function headsOf(
  roles: Ratio['roles'],
  ratio: Ratio,
  establishment: Establishment,
): { from: Rational; to: Rational } | null {
  const counted = roles.map((role) => countOf(establishment.postOf(role), ratio)).filter((one) => !one.hat)
  const stated = counted.filter((one) => one.min !== null)
  if (counted.length > 0 && (stated.length === 0 || ratio.count === 'filled') && stated.length < counted.length)
    return null
  const span = spanOf(stated)
  return { from: span.min, to: span.max ?? span.min }
}

/** A share is shown against its whole, the counted heads included. */
function shownDriver(
  ratio: Ratio,
  establishment: Establishment,
  driver: { from: Rational; to: Rational },
  at: Rational | undefined,
): RatioRow['driver'] {
  if (ratio.measured.by === 'nothing') return null
  if (at !== undefined || ratio.measured.by !== 'heads' || !ratio.measured.whole) return driver
  return headsOf(ratio.measured.roles, ratio, establishment) ?? driver
}

/** Hats carry the minimum (covered); seats alone are held against the maximum. */
function holdsOf(ratio: Ratio, actual: Span, held: number): Holds | null {
  return holdsFor(ratio.norm, { min: add(actual.min, fromInteger(held)), max: actual.max })
}

/** Decision R3: short at the upper end is `under`, too many at the lower end is `over`. */
export function statusOf(actual: Span, held: number, bandFrom: Band, bandTo: Band): RatioStatus {
  const least = both(actual.min, bandFrom, bandTo)
  const most = actual.max === null ? openVerdict(bandFrom) : both(actual.max, bandFrom, bandTo)
  const worn = held > 0 ? both(add(actual.min, fromInteger(held)), bandFrom, bandTo) : least
  if (most === 'under') {
    const reach = actual.max === null ? actual.min : actual.max
    return held > 0 && both(add(reach, fromInteger(held)), bandFrom, bandTo) !== 'under' ? 'covered' : 'under'
  }
  if (least === 'over') return 'over'
  if (least === 'under' && worn !== 'under') return most === 'over' ? 'depends' : 'covered'
  if (least === 'under' || most === 'over') return 'depends'
  return least === 'ok' && most === 'ok' ? 'ok' : 'ok-indivisible'
}

function both(actual: Rational, bandFrom: Band, bandTo: Band): Verdict {
  return verdict(actual, bandTo) === 'under' ? 'under' : verdict(actual, bandFrom)
}

const openVerdict = (band: Band): Verdict => (band.realMax === null ? 'ok' : 'over')

/** What is missing to the minimum, in whole heads or FTE; what is above the maximum is negative. */
export function missing(row: RatioRow): Rational | null {
  if (row.actual === null || row.bandTo === null || row.bandFrom === null) return null
  if (row.status === 'under') return sub(fromInteger(row.bandTo.headsMin), row.actual.max ?? row.actual.min)
  if (row.status === 'over' && row.bandFrom.headsMax !== null) {
    const over = sub(fromInteger(row.bandFrom.headsMax), row.actual.min)
    return compare(over, zero) < 0 ? over : zero
  }
  return zero
}
