import type { Role } from '../../src/sections/departments/model.js'
import type { Pay, Span } from '../../src/sections/pay/model.js'
import { exactText, type Rational } from '../../src/staffing/rational.js'
import { type Options, type Outcome, run } from './ratios-run.js'

interface Parts {
  /** The roles of `ops`, in braces' content. */
  readonly roles?: string
  readonly grades?: string
  readonly pay?: string
  readonly more?: string
  readonly organization?: string
}

/** A plan with a lead, a grade and whatever else is said. */
export function plan({ roles, grades, pay, more, organization }: Parts): string {
  return `orgplan: 1
organization: { id: acme, values: Fair, asOf: 2026-10-31${organization === undefined ? '' : `, ${organization}`} }
grades: { G: { pay: { min: 9000, mid: 10000, max: 12000 } }${grades === undefined ? '' : `, ${grades}`} }
departments:
  ops: { head: lead, roles: { lead: { headcount: 1, grade: G }${roles === undefined ? '' : `, ${roles}`} } }
${pay === undefined ? '' : `pay: { ${pay} }\n`}${more ?? ''}`
}

export interface Priced extends Outcome {
  readonly pay: Pay
  role(path: string): Role
}

export function priced(parts: Parts | string, options: Options = {}): Priced {
  const outcome = run(typeof parts === 'string' ? parts : plan(parts), options)
  const role = (path: string): Role => {
    const found = outcome.model.departments.roles.find((one) => one.path === path)
    if (found === undefined) throw new Error(`no role ${path}`)
    return found
  }
  return { ...outcome, pay: outcome.model.pay, role }
}

const text = (amount: Rational | null): string => (amount === null ? '…' : exactText(amount))

/** `100-120`, or one amount; `…` is open. */
export const span = ({ low, high }: Span): string =>
  text(low) === text(high) ? text(low) : `${text(low)}-${text(high)}`

export const money = text
