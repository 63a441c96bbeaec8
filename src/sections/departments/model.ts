import type { Driver as DriverFile } from '../../generated/plan.js'
import type { Kind, Names } from '../../section/contract.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import { childPointer, type Pointer } from '../../text/pointer.js'
import type { PayBand } from '../grades/model.js'

/** Whole heads from low to high; null is "not stated" (low) or open (high). */
export interface HeadRange {
  readonly low: number | null
  readonly high: number | null
}

/** The organisation (level 0) or a department. */
export interface Unit {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  /** Department ids from the top; '' for the organisation. */
  readonly path: string
  readonly level: number
  readonly parent: Unit | null
  readonly units: readonly Unit[]
  readonly roles: readonly Role[]
  readonly head: Role | null
  /** Speaks for a department without a head. */
  readonly acting: Role | null
  /** Whether the plan names one, resolved or not. */
  readonly namesHead: boolean
  readonly namesActing: boolean
  readonly kind: string | null
  readonly tier: string | null
  readonly functions: readonly string[]
  readonly company: string | null
  readonly location: string | null
  readonly tags: readonly string[]
  /** The head count the unit may not exceed. */
  readonly envelope: HeadRange | null
  /** Its own drivers as they are written; the plan's own are nobody's. */
  readonly drivers: readonly WrittenDriver[]
  readonly dotted: readonly DottedLine[]
}

/** A driver of a department, as it is written. */
export interface WrittenDriver {
  readonly id: string
  /** That of its department and its id, e.g. `sales/zhejiang/cities`. */
  readonly path: string
  readonly at: Pointer
  readonly file: DriverFile | string | number | null
}

export interface DottedLine {
  readonly to: Pointer
  readonly why: Name | null
}

/** Headcount as it is typed (format.md C2, decision M6). Null is not stated. */
export interface Headcount {
  readonly planned: number | null
  readonly min: number | null
  readonly max: number | null
  /** In post, as typed; people may tell otherwise. */
  readonly filled: number | null
  readonly hiring: number | null
  readonly frozen: number | null
}

/** Full-time equivalents of the whole line, as typed. */
export interface Fte {
  readonly planned: Rational | null
  readonly filled: Rational | null
}

/** Who a role reports to: `broken` is a reference that does not resolve, `top` is nobody. */
export type Boss =
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'committee'; readonly at: Pointer }
  | { readonly is: 'top' }
  | { readonly is: 'broken' }

/** A line of like posts. */
export interface Role {
  /** Its place among the roles of the plan, from 0: what every role has one of is kept in lists by it. */
  readonly index: number
  readonly id: string
  readonly title: Name
  readonly at: Pointer
  readonly path: string
  readonly unit: Unit
  readonly family: string | null
  readonly grade: string | null
  /** Base pay of its own, instead of its grade's. */
  readonly pay: PayBand | null
  /** What a full-time post costs in a pay period, all told; wins over pay and grade. */
  readonly cost: Rational | null
  /** The role's own, else its nearest department's. */
  readonly functions: readonly string[]
  readonly employment: string | null
  readonly location: string | null
  readonly tags: readonly string[]
  readonly headcount: Headcount
  readonly fte: Fte
  /** A hat: who holds this role besides their own. Inert once the role has seats. */
  readonly heldBy: Role | null
  readonly share: Rational | null
  readonly boss: Boss
  readonly dotted: readonly DottedLine[]
  /** In order of who acts first. */
  readonly deputies: readonly Role[]
}

/** One criterion of a selector: a value, or any of a list. */
type Criterion = string | number | readonly (string | number)[]

/** A reference to one role, several of them, or a map of criteria that all must hold. */
export type SelectorValue = string | number | readonly (string | number)[] | { readonly [key: string]: Criterion }

/** Who does something: a reference, the word `all`, or those of a kind. */
export type ActorValue =
  | string
  | number
  | { readonly each?: SelectorValue; readonly in?: SelectorValue; readonly headsOf?: SelectorValue }

export interface Actors {
  /** Roles, departments, and what else the place may name, each once. */
  readonly who: readonly Pointer[]
  /** Criteria that match nothing, and departments of which none has a head. */
  readonly nobody: readonly {
    readonly is: 'selector' | 'departments' | 'heads'
    readonly at: Pointer
    readonly text: string
  }[]
}

export interface Departments {
  readonly root: Unit
  /** The organisation first, then departments depth-first. */
  readonly units: readonly Unit[]
  /** In the order of `units`. */
  readonly roles: readonly Role[]
  readonly currency: string | null
  readonly stage: string | null
  readonly asOf: string | null
  /** Departments whose `parent` leads back to themselves, one list a circle. */
  readonly circles: readonly (readonly Pointer[])[]
  /** Nested departments that state a `parent` besides. */
  readonly nestedWithParent: readonly Pointer[]
  /** The roles a selector or reference written at `from` means, in plan order (decision M7). */
  select(selector: SelectorValue | undefined, from: Pointer): readonly Role[]
  /**
   * The departments that a word (`all`), references or a map of criteria mean, in plan order. `department` as a
   * criterion includes everything below; kind, tier, function, location and tag are the department's own.
   */
  selectUnits(selector: SelectorValue, word: string, from: Pointer): readonly Unit[]
  /** Who an actor means (format.md 4.1), and what of it means nobody. */
  actors(actor: ActorValue | readonly ActorValue[] | undefined, kinds: readonly Kind[], from: Pointer): Actors
  roleAt(pointer: Pointer): Role | undefined
  unitAt(pointer: Pointer): Unit | undefined
}

/** A hat in force: held by another post and without a seat of its own (format.md C3). */
export function isHat(role: Role): boolean {
  const { planned, min, max } = role.headcount
  return role.heldBy !== null && (planned ?? 0) === 0 && min === null && max === null
}

/** The role that sits: follows `heldBy` while the hat has no seat. Circles end where they began. */
export function holderOf(role: Role): Role {
  if (!isHat(role)) return role
  const seen = new Set<Role>()
  let at = role
  while (isHat(at) && at.heldBy !== null && !seen.has(at)) {
    seen.add(at)
    at = at.heldBy
  }
  return at
}

const outside: ReadonlySet<string> = new Set(['outsourced', 'contractor', 'dispatched', 'intern'])

/** Employed by the organisation itself: what envelopes count, and who carries on-cost. */
export function isEmployee(role: Role): boolean {
  return role.employment === null || !outside.has(role.employment)
}

/** A selector as it is written: a reference, several, or `key: value` pairs. */
export function selectorText(selector: string | number | object): string {
  if (typeof selector !== 'object') return String(selector)
  if (Array.isArray(selector)) return selector.join(', ')
  return Object.entries(selector)
    .filter(([key]) => !key.startsWith('x-'))
    .map(([key, value]) => `${key}: ${[value].flat().join(', ')}`)
    .join('; ')
}

/**
 * Whom an entry that stands at `at` counts: what its `of` means, else the role that its id names. Where that is nobody,
 * what is wrong: `role`, no role has that id; `empty-selector`; null where a reference does not resolve, which is told
 * with all other references.
 */
export function countedRoles(
  id: string,
  at: Pointer,
  of: SelectorValue | undefined,
  departments: Pick<Departments, 'select' | 'roleAt'>,
  names: Pick<Names, 'resolve'>,
): readonly Role[] | 'role' | 'empty-selector' | null {
  if (of === undefined) {
    const found = names.resolve(id, ['role'], at)
    const role = found.is === 'found' ? departments.roleAt(found.named.pointer) : undefined
    return role === undefined ? 'role' : [role]
  }
  const from = childPointer(at, 'of')
  const roles = departments.select(of, from)
  if (roles.length > 0) return roles
  if (typeof of !== 'object' || Array.isArray(of)) return null
  const around = [(of as Extract<SelectorValue, { readonly [key: string]: Criterion }>).department ?? []].flat()
  const resolve = around.every((reference) => names.resolve(String(reference), ['department'], from).is === 'found')
  return resolve ? 'empty-selector' : null
}
