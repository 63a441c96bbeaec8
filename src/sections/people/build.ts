import type { Person as PersonFile, PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { entriesOf } from '../../section/entries.js'
import { readNumber } from '../../staffing/number.js'
import { one, type Rational } from '../../staffing/rational.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { Departments, Role } from '../departments/model.js'
import type { Holding, People, Person } from './model.js'

interface Needs {
  readonly departments: Departments
}

/** Who holds which posts (decision M5): a scalar is one post, a list several, a map role → share. */
export function buildPeople(plan: PlanFile, { departments }: Needs, context: BuildContext): People {
  const all: Person[] = []
  const inPost = new Map<Role, Holding[]>()
  for (const [id, value] of entriesOf(plan.people as { [id: string]: PersonFile } | undefined)) {
    const file: PersonFile = value ?? {}
    const at = childPointer('/people', id)
    const holdings: Holding[] = []
    const [from, to] = [dateOf(file.from), dateOf(file.to)]
    const person: Person = { id, name: context.name(id, file.name), at, holdings, from, to, fte: numberOf(file.fte) }
    for (const written of writtenHoldings(file.roles, `${at}/roles`)) {
      const found = context.names.resolve(written.reference, ['role'], written.at)
      const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
      if (role === undefined) continue
      const since = later(from, dateOf(written.from))
      const until = earlier(to, dateOf(written.to))
      const holding: Holding = {
        person,
        role,
        at: written.at,
        share: written.share,
        from: since,
        to: until,
        inForce: inForce(since, until, context.today),
        acting: written.acting,
      }
      holdings.push(holding)
      if (!holding.inForce) continue
      const others = inPost.get(role)
      if (others === undefined) inPost.set(role, [holding])
      else others.push(holding)
    }
    all.push(person)
  }
  return { all, inPost }
}

interface Written {
  readonly reference: string
  readonly at: Pointer
  readonly share: Rational | null
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly acting: boolean
}

function writtenHoldings(roles: PersonFile['roles'], at: Pointer): Written[] {
  if (roles === undefined || roles === null) return []
  if (Array.isArray(roles)) {
    const only = roles.length === 1
    return roles.map((role, index) => ({
      reference: String(role),
      at: `${at}/${index}`,
      share: only ? one : null,
      acting: false,
    }))
  }
  if (typeof roles !== 'object') return [{ reference: String(roles), at, share: one, acting: false }]
  return entriesOf(roles as { [reference: string]: Share }).map(([reference, value]) => {
    const here = childPointer(at, reference)
    if (typeof value !== 'object' || value === null)
      return { reference, at: here, share: numberOf(value), acting: false }
    const acting = value.acting === true || String(value.acting).toLowerCase() === 'true'
    return { reference, at: here, share: numberOf(value.fte), from: value.from, to: value.to, acting }
  })
}

type Share = string | number | null | { fte?: string | number; from?: string; to?: string; acting?: boolean | string }

function numberOf(value: string | number | undefined | null): Rational | null {
  if (value === undefined || value === null) return null
  const read = readNumber(String(value))
  return read.ok ? read.value : null
}

const dateOf = (value: string | undefined): string | null => (value === undefined ? null : String(value))

/** ISO dates compare as text; both ends count. */
function inForce(from: string | null, to: string | null, today: string): boolean {
  return (from === null || from <= today) && (to === null || to >= today)
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
