import { add, compare, type Rational, zero } from '../../staffing/rational.js'
import { averageOfPoints, turnover } from '../../staffing/turnover.js'
import type { Name } from '../../text/lang.js'
import type { Role } from '../departments/model.js'
import type { RatioStatus } from '../ratios/model.js'
import type { Outlook } from './outlook.js'
import type { Required, Requirement } from './requirement.js'

/** Roles that are looked at together, with all that is required of just them. */
export interface Line {
  readonly name: Name
  readonly roles: readonly Role[]
  readonly requirements: readonly Requirement[]
}

/** A line in one month: the sums of its roles, and the requirement that binds. */
export interface LineMonth {
  readonly opening: number
  readonly hires: number
  readonly leavers: number
  readonly closing: number
  /** What counts for the requirement that binds; productive heads where none does, or a hat covers. */
  readonly productive: Rational
  /** The tightest bounds, in whole heads. */
  readonly headsMin: number | null
  readonly headsMax: number | null
  /** The requirement with the least gap; null where none has one. */
  readonly binds: { readonly requirement: Requirement; readonly required: Required } | null
  /** The worst verdict; null where nothing is required. */
  readonly status: RatioStatus | null
}

/** The lines of a forecast: one for each set of roles that something is required of, in order; then roles that change. */
export function linesOf(outlook: Outlook): Line[] {
  const lines = new Map<string, Line & { requirements: Requirement[] }>()
  for (const requirement of outlook.requirements) {
    const { roles, subject } = requirement
    const key = roles.map((role) => role.at).join('\n')
    const known = lines.get(key)
    if (known === undefined) lines.set(key, { name: subject, roles, requirements: [requirement] })
    else known.requirements.push(requirement)
  }
  const seen = new Set([...lines.values()].filter((line) => line.roles.length === 1).flatMap((line) => line.roles))
  const changing = [...outlook.ledgers.keys()].filter((role) => !seen.has(role) && changes(role, outlook))
  return [...lines.values(), ...changing.map(lineOf)]
}

/** A role by itself, without a requirement. */
export function lineOf(role: Role): Line {
  return { name: { id: role.id, text: role.title.text }, roles: [role], requirements: [] }
}

const changes = (role: Role, outlook: Outlook): boolean =>
  Array.from({ length: outlook.months }, (_, month) => outlook.planAt(role, month)).some(
    (month) => month !== undefined && (month.hires > 0 || month.leavers > 0),
  )

const worst: readonly RatioStatus[] = ['under', 'over', 'depends', 'covered', 'ok-indivisible', 'ok', 'skipped']

/** One month of a line. Roles whose heads are not known add nothing. */
export function lineMonth({ roles, requirements }: Line, month: number, outlook: Outlook): LineMonth {
  const plans = roles.flatMap((role) => outlook.planAt(role, month) ?? [])
  const total = (key: 'opening' | 'hires' | 'leavers' | 'closing'): number =>
    plans.reduce((sum, plan) => sum + plan[key], 0)
  const all = requirements.map((requirement) => ({ requirement, required: outlook.required(requirement, month) }))
  const gapped = all.filter(({ required }) => required.gap !== null)
  const binds = gapped.reduce<(typeof all)[number] | null>((least, one) => {
    return least === null || compare(one.required.gap ?? zero, least.required.gap ?? zero) < 0 ? one : least
  }, null)
  const counted = binds === null || binds.required.held > 0 ? null : binds.required.actual
  const mins = all.flatMap(({ required }) => required.headsMin ?? [])
  const maxes = all.flatMap(({ required }) => required.headsMax ?? [])
  return {
    opening: total('opening'),
    hires: total('hires'),
    leavers: total('leavers'),
    closing: total('closing'),
    productive: counted ?? plans.reduce((sum, plan) => add(sum, plan.productive), zero),
    headsMin: mins.length === 0 ? null : Math.max(...mins),
    headsMax: maxes.length === 0 ? null : Math.min(...maxes),
    binds,
    status: worst.find((status) => all.some(({ required }) => required.status === status)) ?? null,
  }
}

/** Leavers over the average of the month ends, the start included; null where nobody was there. */
export function lineTurnover(line: Line, outlook: Outlook): Rational | null {
  const months = Array.from({ length: outlook.months }, (_, month) => lineMonth(line, month, outlook))
  const average = averageOfPoints([months[0]?.opening ?? 0, ...months.map((month) => month.closing)])
  if (average.n === 0n) return null
  return turnover(
    months.reduce((sum, month) => sum + month.leavers, 0),
    average,
  )
}
