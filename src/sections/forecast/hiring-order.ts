import type { Role } from '../departments/model.js'
import type { Ledger } from './ledger.js'
import type { Outlook } from './outlook.js'
import type { Requirement } from './requirement.js'
import { hiringRole } from './seat.js'

/** A role that hires, what it hires for, and the other roles whose heads decide how many that needs. */
export interface Hiring {
  readonly role: Role
  readonly ledger: Ledger
  readonly requirements: readonly Requirement[]
  readonly waitsFor: ReadonlySet<Role>
}

/** The roles that hire, each after those that it waits for; in a circle, as they come. */
export function hiringOrder(outlook: Outlook): readonly Hiring[] {
  const hirings = new Map<Role, Hiring & { requirements: Requirement[]; waitsFor: Set<Role> }>()
  for (const requirement of outlook.requirements) {
    const role = hiringRole(requirement, outlook)
    const ledger = role === null ? undefined : outlook.ledgers.get(role)
    if (role === null || ledger === undefined) continue
    const known = hirings.get(role) ?? { role, ledger, requirements: [], waitsFor: new Set<Role>() }
    hirings.set(role, known)
    known.requirements.push(requirement)
    for (const other of requirement.roles) if (other !== role) known.waitsFor.add(other)
    for (const other of requirement.measures) known.waitsFor.add(other)
  }
  const order = new Set<Hiring>()
  const seen = new Set<Hiring>()
  const visit = (hiring: Hiring): void => {
    if (seen.has(hiring)) return
    seen.add(hiring)
    for (const role of hiring.waitsFor) {
      const other = hirings.get(role)
      if (other !== undefined) visit(other)
    }
    order.add(hiring)
  }
  for (const hiring of hirings.values()) visit(hiring)
  return [...order]
}
