import type { Month } from '../../staffing/months.js'
import type { Role } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Pay } from '../pay/model.js'
import type { Ratios } from '../ratios/model.js'
import type { Workloads } from '../workloads/model.js'
import { type Break, breaksOf } from './breaks.js'
import { ledgersOf } from './ledger.js'
import type { Definition } from './model.js'
import { Outlook } from './outlook.js'
import { type Payroll, payrollOf } from './payroll.js'
import { propose } from './propose.js'
import { type Requirement, requirementsOf } from './requirement.js'

/** Heads of one role that a proposal lets start in a month; months count from the start. */
export interface ProposedHire {
  readonly role: Role
  readonly heads: number
  readonly start: number
  /** The month in which the requisition opens. */
  readonly open: number
}

/** A requirement that no hire can keep from the first month on. */
export interface Unkept {
  readonly requirement: Requirement
  readonly months: readonly number[]
  /** The month from which it holds again; null where it does not within the forecast. */
  readonly mended: number | null
}

/** The fewest hires that keep every minimum, and what they cannot keep. */
export interface Proposal {
  readonly hires: readonly ProposedHire[]
  /** Heads that no plan goes below; equal to those hired where they are proved to be the fewest. */
  readonly least: number
  readonly unkept: readonly Unkept[]
}

/** The months of a plan, calculated. */
export interface Projection {
  readonly start: Month
  readonly months: number
  readonly outlook: Outlook
  readonly breaks: readonly Break[]
  /** Null where none was asked for; else its hires are part of the months. */
  readonly proposal: Proposal | null
  /** What the months cost; null where the plan says nothing of pay. */
  readonly payroll: Payroll | null
}

interface Slices {
  readonly establishment: Establishment
  readonly ratios: Ratios
  readonly workloads: Workloads
  readonly pay: Pay
}

/** Calculates the months of a plan: heads, drivers and every requirement. `asap` proposes hires, as part of the months. */
export function projectionOf(
  { establishment, ratios, workloads, pay }: Slices,
  definition: Definition,
  { months = definition.months, asap = false }: { readonly months?: number | undefined; readonly asap?: boolean } = {},
): Projection {
  const requirements = requirementsOf(ratios, workloads)
  const outlook = new Outlook(definition, months, establishment, ledgersOf(establishment, definition), requirements)
  const proposal = asap ? proposalOf(outlook) : null
  const { start } = definition
  const payroll = payrollOf(pay, outlook, start)
  return { start, months, outlook, breaks: breaksOf(outlook), proposal, payroll }
}

function proposalOf(outlook: Outlook): Proposal {
  const least = propose(outlook)
  const hires = [...outlook.extra]
    .flatMap(([role, extra]) => {
      const leadTime = outlook.ledgers.get(role)?.leadTime ?? 0
      return extra.map((heads, start) => ({ role, heads, start, open: start - leadTime }))
    })
    .filter(({ heads }) => heads > 0)
    .sort((a, b) => a.open - b.open || a.start - b.start)
  return { hires, least, unkept: unkeptOf(outlook) }
}

function unkeptOf(outlook: Outlook): Unkept[] {
  const all = Array.from({ length: outlook.months }, (_, month) => month)
  return outlook.requirements.flatMap((requirement) => {
    const months = all.filter((month) => outlook.required(requirement, month).status === 'under')
    const last = months.at(-1)
    if (last === undefined) return []
    return [{ requirement, months, mended: last + 1 < outlook.months ? last + 1 : null }]
  })
}
