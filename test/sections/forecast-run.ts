import { type Projection, projectionOf } from '../../src/sections/forecast/projection.js'
import type { Requirement } from '../../src/sections/forecast/requirement.js'
import { monthText } from '../../src/staffing/months.js'
import { exactText } from '../../src/staffing/rational.js'
import { type Outcome, run } from './ratios-run.js'

export interface Foreseen extends Outcome {
  readonly projection: Projection
  requirement(id: string): Requirement
  /** The verdicts of a requirement, month by month. */
  statuses(id: string): string[]
  /** The figures of a role, month by month: opening, hires, leavers, closing. */
  heads(role: string): (number | undefined)[][]
  /** First breaks: requirement, what, month, by how much. */
  readonly breaks: readonly string[]
  /** The proposal: role, heads, requisition, start. */
  readonly hires: readonly string[]
}

/** A plan with a forecast, through the real pipeline. Throws where it has errors before policy. */
export function foresee(text: string, options: { asap?: boolean; months?: number } = {}): Foreseen {
  const outcome = run(text)
  const { definition, faults } = outcome.model.forecast
  if (definition === null || faults.length > 0) throw new Error(`no forecast in: ${text}`)
  const projection = projectionOf(outcome.model, definition, options)
  const { outlook, start } = projection
  const requirement = (id: string): Requirement => {
    const found = outlook.requirements.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no requirement ${id}`)
    return found
  }
  const months = Array.from({ length: projection.months }, (_, month) => month)
  return {
    ...outcome,
    projection,
    requirement,
    statuses: (id) => months.map((month) => outlook.required(requirement(id), month).status),
    heads: (id) => {
      const role = [...outlook.ledgers.keys()].find((one) => one.id === id)
      const plan = role === undefined ? [] : months.flatMap((month) => outlook.planAt(role, month) ?? [])
      return plan.map(({ opening, hires, leavers, closing }) => [opening, hires, leavers, closing])
    },
    breaks: projection.breaks.map(
      (one) => `${one.requirement.id} ${one.is} ${monthText(start + one.month)} ${exactText(one.by)}`,
    ),
    hires: (projection.proposal?.hires ?? []).map(
      (one) => `${one.role.id} ${one.heads} ${monthText(start + one.open)} ${monthText(start + one.start)}`,
    ),
  }
}

/** A plan with these roles in `ops`, users, ratios and a forecast. */
export function planWith(parts: {
  readonly roles: string
  readonly ratios: string
  readonly forecast: string
  readonly users?: number
  readonly more?: string
}): string {
  return `orgplan: 1
organization: { id: acme }
drivers: { users: ${parts.users ?? 1000} }
departments:
  ops: { head: lead, roles: { lead: 1, ${parts.roles} } }
ratios: { ${parts.ratios} }
forecast: { start: 2027-01, ${parts.forecast} }
${parts.more ?? ''}`
}
