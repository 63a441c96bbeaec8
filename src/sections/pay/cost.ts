import { roundMoney } from '../../staffing/money.js'
import { annualPayroll } from '../../staffing/payroll.js'
import { add, fromInteger, mul, type Rational, sub, zero } from '../../staffing/rational.js'
import type { Post } from '../establishment/model.js'
import type { Cost, PayLine, PaySettings, Point, Span } from './model.js'

const none: Span = { low: zero, high: zero }

/** What nothing costs. */
export const noCost: Cost = {
  roles: 0,
  fte: none,
  planned: none,
  span: none,
  filled: null,
  vacant: null,
  hiring: zero,
  withoutCost: 0,
  notStated: 0,
  filledNotStated: 0,
}

/** Planned full-time equivalents, fewest to most; null where the role states no number. */
export function plannedFte(post: Post): Span | null {
  if (post.ftePlanned !== null) return { low: post.ftePlanned, high: post.ftePlanned }
  if (!post.stated) return null
  return { low: fromInteger(post.low ?? 0), high: post.high === null ? null : fromInteger(post.high) }
}

/** A year of one role, rounded to the currency. FTE cost, heads do not (staffing.md 4). */
export function annualCost(post: Post, line: PayLine | null, { at, places }: PaySettings): Cost {
  if (post.hat) return noCost
  const heads = plannedFte(post)
  const counted = { ...noCost, roles: 1, notStated: heads === null ? 1 : 0 }
  if (line === null) return { ...counted, withoutCost: hasSeats(post) ? 1 : 0 }
  const year = (fte: Rational, point: Point): Rational => roundMoney(annualPayroll(line.rate(point), fte), places)
  const between = (low: Point, high: Point): Span =>
    heads === null ? none : { low: year(heads.low, low), high: heads.high === null ? null : year(heads.high, high) }
  const filled = post.fteFilled === null ? null : year(post.fteFilled, at)
  const vacancy = post.vacancy ?? 0
  return {
    ...counted,
    fte: heads ?? none,
    planned: between(at, at),
    span: between('min', 'max'),
    filled,
    filledNotStated: filled === null && hasSeats(post) ? 1 : 0,
    vacant: post.vacancy === null || filled === null || heads === null ? null : sub(year(heads.low, at), filled),
    hiring: vacancy > 0 ? roundMoney(mul(line.costPerHire, fromInteger(vacancy)), places) : zero,
  }
}

/** Somebody is planned or sits there; a role without a number is told apart. */
export function hasSeats({ hat, stated, high, ftePlanned, filled }: Post): boolean {
  if (hat) return false
  return (stated ? high !== 0 : ftePlanned !== null) || (filled ?? 0) > 0
}

/** Seats that are stated as no full-time equivalent at all. */
export const hasNoFte = (post: Post): boolean => post.ftePlanned?.n === 0n && post.stated && post.high !== 0

/** Both costs together. */
export function addCosts(a: Cost, b: Cost): Cost {
  return {
    roles: a.roles + b.roles,
    fte: addSpans(a.fte, b.fte),
    planned: addSpans(a.planned, b.planned),
    span: addSpans(a.span, b.span),
    filled: addKnown(a.filled, b.filled),
    vacant: addKnown(a.vacant, b.vacant),
    hiring: add(a.hiring, b.hiring),
    withoutCost: a.withoutCost + b.withoutCost,
    notStated: a.notStated + b.notStated,
    filledNotStated: a.filledNotStated + b.filledNotStated,
  }
}

export function addSpans(a: Span, b: Span): Span {
  return { low: add(a.low, b.low), high: a.high === null || b.high === null ? null : add(a.high, b.high) }
}

const addKnown = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null ? b : b === null ? a : add(a, b)
