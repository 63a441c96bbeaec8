import type { Intake } from '../../staffing/headcount-plan.js'
import type { Ramp } from '../../staffing/ramp.js'
import { div, fromInteger, one, type Rational, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Establishment, Post } from '../establishment/model.js'
import type { Definition, Hire } from './model.js'

/** What a role starts the forecast with, and the rules by which it goes on. */
export interface Ledger {
  readonly role: Role
  /** Held by another post while it has no seat of its own. */
  readonly hat: boolean
  readonly opening: number
  /** Where the opening heads come from; `least` is the lower end of a range. */
  readonly from: 'filled' | 'planned' | 'least' | 'hat'
  /** FTE of one head: less than 1 where the role is part-time. */
  readonly ftePerHead: Rational
  readonly attrition: Rational
  readonly leadTime: number
  readonly ramp: Ramp
  /** The hires that the plan has, after freezes; months count from the start. */
  readonly intakes: readonly Intake[]
  /** Hires that wait for the end of a freeze. */
  readonly postponed: readonly Postponed[]
}

/** A planned hire whose month is frozen: when it starts instead; null where its term is over by then. */
export interface Postponed {
  readonly hire: Hire
  readonly to: number | null
}

/** The ledger of every role whose heads are known: filled where it is stated, else planned, else the least of a range. */
export function ledgersOf({ posts }: Establishment, definition: Definition): ReadonlyMap<Role, Ledger> {
  const ledgers = new Map<Role, Ledger>()
  for (const post of posts) {
    const known = openingOf(post)
    if (known === null) continue
    const { role } = post
    const hires = definition.hires.filter((hire) => hire.role === role)
    ledgers.set(role, {
      role,
      hat: post.hat,
      ...known,
      ftePerHead: ftePerHead(post),
      attrition: definition.attritionOf(role)?.monthly ?? zero,
      leadTime: definition.leadTimeOf(role),
      ramp: definition.rampOf(role),
      ...intakesOf(hires, definition),
    })
  }
  return ledgers
}

function openingOf({ hat, filled, planned, low, stated }: Post): Pick<Ledger, 'opening' | 'from'> | null {
  if (hat) return { opening: 0, from: 'hat' }
  if (filled !== null) return { opening: filled, from: 'filled' }
  if (planned !== null) return { opening: planned, from: 'planned' }
  return stated && low !== null ? { opening: low, from: 'least' } : null
}

function ftePerHead({ filled, fteFilled, planned, ftePlanned }: Post): Rational {
  if (filled !== null && filled > 0 && fteFilled !== null) return div(fteFilled, fromInteger(filled))
  return planned !== null && planned > 0 && ftePlanned !== null ? div(ftePlanned, fromInteger(planned)) : one
}

function intakesOf(hires: readonly Hire[], { start, isFrozen }: Definition): Pick<Ledger, 'intakes' | 'postponed'> {
  const intakes: Intake[] = []
  const postponed: Postponed[] = []
  for (const hire of hires) {
    let month = hire.start
    while (isFrozen(hire.role, month) && month < hire.start + longestWait) month++
    const isOver = isFrozen(hire.role, month) || (hire.end !== null && hire.end < month)
    if (isOver || month > hire.start) postponed.push({ hire, to: isOver ? null : month - start })
    if (isOver) continue
    intakes.push({ month: month - start, heads: hire.heads, end: hire.end === null ? null : hire.end - start })
  }
  return { intakes, postponed }
}

/** Months after which a freeze is taken for one that does not end. */
const longestWait = 240
