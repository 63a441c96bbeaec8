import { driverAt } from '../../staffing/driver-path.js'
import type { HeadcountMonth } from '../../staffing/headcount-plan.js'
import { HireTrial } from '../../staffing/hire-trial.js'
import { compare, fromInteger, mul, one, type Rational, zero } from '../../staffing/rational.js'
import type { Role } from '../departments/model.js'
import type { Driver } from '../drivers/model.js'
import type { Counted, Establishment, Post } from '../establishment/model.js'
import type { World } from '../workloads/model.js'
import type { Ledger } from './ledger.js'
import type { Definition } from './model.js'
import type { Required, Requirement } from './requirement.js'

/** Hires besides those of the plan: heads by month of start, for each role. */
export type Extra = ReadonlyMap<Role, readonly number[]>

/**
 * The months of a forecast, calculated when they are asked for, with hires that can be added and taken back. What is
 * calculated stays until a hire changes it; the months before the hire are not touched by it.
 */
export class Outlook {
  readonly months: number
  readonly requirements: readonly Requirement[]
  readonly ledgers: ReadonlyMap<Role, Ledger>
  readonly #definition: Definition
  readonly #establishment: Establishment
  readonly #plans = new Map<Role, HireTrial>()
  readonly #values = new Map<string, ReturnType<World['valueOf']>>()
  readonly #required = new Map<Requirement, (Required | undefined)[]>()
  readonly #about = new Map<Role, Requirement[]>()

  constructor(
    definition: Definition,
    months: number,
    establishment: Establishment,
    ledgers: ReadonlyMap<Role, Ledger>,
    requirements: readonly Requirement[],
  ) {
    this.#definition = definition
    this.months = months
    this.#establishment = establishment
    this.ledgers = ledgers
    this.requirements = requirements
    for (const requirement of requirements) {
      for (const role of new Set([...requirement.roles, ...requirement.measures])) {
        this.#about.set(role, [...(this.#about.get(role) ?? []), requirement])
      }
    }
  }

  /** Hires that were added. */
  get extra(): Extra {
    return new Map([...this.#plans].map(([role, { extra }]) => [role, extra]))
  }

  /** Heads of a role that were added to start in a month. */
  extraAt(role: Role, month: number): number {
    return this.#plans.get(role)?.extra[month] ?? 0
  }

  /** Requirements that count the role or are measured against it. */
  about(role: Role): readonly Requirement[] {
    return this.#about.get(role) ?? []
  }

  /** Whether somebody who is asked for from the first month on can start in this one. */
  mayStart({ role, leadTime }: Ledger, month: number): boolean {
    return month >= leadTime && !this.#definition.isFrozen(role, this.#definition.start + month)
  }

  /** Whether the month is open for starts of the role; it may lie before the forecast. */
  isOpen(role: Role, month: number): boolean {
    return !this.#definition.isFrozen(role, this.#definition.start + month)
  }

  /** Adds heads that start in a month; a negative number takes back what was added. */
  hire(role: Role, month: number, heads: number): void {
    this.#planOf(role)?.hire(month, heads)
    for (const requirement of this.about(role)) this.#required.get(requirement)?.fill(undefined, month)
  }

  /** A role in a month; undefined where its heads are not known. */
  planAt(role: Role, month: number): HeadcountMonth | undefined {
    return this.#planOf(role)?.at(month)
  }

  #planOf(role: Role): HireTrial | undefined {
    const known = this.#plans.get(role)
    const ledger = this.ledgers.get(role)
    if (known !== undefined || ledger === undefined) return known
    const plan = new HireTrial(ledger, this.months)
    this.#plans.set(role, plan)
    return plan
  }

  /** What a requirement asks for in a month, and how the month stands. */
  required(requirement: Requirement, month: number): Required {
    const known = this.#required.get(requirement) ?? new Array<Required | undefined>(this.months).fill(undefined)
    this.#required.set(requirement, known)
    const found = known[month] ?? requirement.required(this.#worldAt(month))
    known[month] = found
    return found
  }

  /** A driver in a month, never below zero. */
  valueAt(driver: Driver, month: number): ReturnType<World['valueOf']> {
    const path = this.#definition.paths.get(driver.id)
    if (path === undefined) return driver.value
    const key = `${month} ${driver.id}`
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const from = driverAt(path, driver.value?.from ?? null, month)
    const to = driverAt(path, driver.value?.to ?? null, month)
    const value = from === null || to === null ? null : { from: notBelowZero(from), to: notBelowZero(to) }
    this.#values.set(key, value)
    return value
  }

  #worldAt(month: number): World {
    return {
      valueOf: (driver) => this.valueAt(driver, month),
      postOf: (role) => this.#postAt(role, month),
      countOf: (role, { measure }) => this.countOf(role, month, measure),
    }
  }

  /** The heads of a month as an establishment has them: all that are there are planned and filled. */
  #postAt(role: Role, month: number): Post {
    const post = this.#establishment.postOf(role)
    const heads = this.planAt(role, month)?.heads
    const ledger = this.ledgers.get(role)
    if (heads === undefined || ledger === undefined) return post
    const fte = mul(ledger.ftePerHead, fromInteger(heads))
    const seats = { low: heads, high: heads, planned: heads, filled: heads, ftePlanned: fte, fteFilled: fte }
    return { ...post, ...seats, stated: true, vacancy: 0, hat: ledger.hat && heads === 0 }
  }

  /** What a role counts in a month: productive heads or FTE. A hat covers until a seat achieves what one head does. */
  countOf(role: Role, month: number, measure: 'heads' | 'fte'): Counted {
    const productive = this.planAt(role, month)?.productive
    const ledger = this.ledgers.get(role)
    if (productive === undefined || ledger === undefined) return { role, min: null, max: null, hat: false }
    const hat = ledger.hat && compare(productive, one) < 0
    const staff = hat ? zero : measure === 'fte' ? mul(productive, ledger.ftePerHead) : productive
    return { role, min: staff, max: staff, hat }
  }
}

const notBelowZero = (x: Rational): Rational => (x.n < 0n ? zero : x)
