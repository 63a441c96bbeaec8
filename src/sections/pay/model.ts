import type { PayPeriod } from '../../staffing/pay-period.js'
import type { PayRate, Raise } from '../../staffing/payroll.js'
import type { Proration } from '../../staffing/proration.js'
import type { Rational } from '../../staffing/rational.js'
import type { Name } from '../../text/lang.js'
import type { Pointer } from '../../text/pointer.js'
import type { Role, Unit } from '../departments/model.js'

/** A point of a pay band. */
export type Point = 'min' | 'mid' | 'max'

/** How posts are paid. Rates are fractions of 1; amounts are in the organisation's currency. */
export interface PaySettings {
  readonly period: 'month' | 'year'
  /** Monthly amounts of base pay in a year. */
  readonly months: Rational
  /** Of base pay, for those who carry it. */
  readonly onCost: Rational
  readonly costPerHire: Rational
  /** In order of their months. */
  readonly raises: readonly Raise[]
  readonly proration: Proration
  /** The point of the band at which posts are costed. */
  readonly at: Point
  readonly currency: string | null
  /** Decimal places of the currency. */
  readonly places: number
}

export type ComponentKind = 'fixed' | 'variable' | 'equity' | 'allowance' | 'benefit' | 'statutory'

/**
 * What a component does to the cost: it is base pay itself, money, what the on-cost rate stands for, given in kind,
 * equity, or left open because nothing says how much it is. Only the first three are cost.
 */
export type ComponentPart = 'base' | 'cash' | 'on-cost' | 'in-kind' | 'equity' | 'open'

/** An annual amount: so much for each unit of base pay, and so much besides. */
export interface Amount {
  readonly perBase: Rational
  readonly fixed: Rational
}

export interface PayComponent {
  readonly id: string
  readonly name: Name
  readonly at: Pointer
  readonly kind: ComponentKind
  readonly basis: string | null
  readonly part: ComponentPart
  /** `for` says `all`. */
  readonly forAll: boolean
  readonly roles: ReadonlySet<Role>
  /** For one full-time post of the role; nothing for roles that do not get it. */
  amountFor(role: Role): Amount
}

/** Low to high; null is open upwards. */
export interface Span {
  readonly low: Rational
  readonly high: Rational | null
}

/** What posts cost in a year, rounded to the currency line by line, so that every grouping adds up to the same. */
export interface Cost {
  /** Roles with a seat. */
  readonly roles: number
  /** Planned full-time equivalents of those that have a cost. */
  readonly fte: Span
  /** The fewest to the most planned heads at the point that posts are costed at. */
  readonly planned: Span
  /** The fewest heads at the band minimum to the most at the band maximum. */
  readonly span: Span
  /** Those in post; null where no role states it. */
  readonly filled: Rational | null
  /** Planned less filled where both are known; negative is over-establishment. */
  readonly vacant: Rational | null
  /** Finding employees for the vacancies, once. */
  readonly hiring: Rational
  /** Roles with seats that nothing gives a cost: they are in no amount. */
  readonly withoutCost: number
  /** Roles without a number: they are in no planned amount. */
  readonly notStated: number
  /** Roles with a cost that do not state who is in post: they are neither in `filled` nor in `vacant`. */
  readonly filledNotStated: number
}

/** What posts cost in a period: months rounded to the currency, then added. */
export interface PeriodCost {
  readonly planned: Span
  readonly span: Span
}

/** How one role is paid. */
export interface PayLine {
  readonly role: Role
  /** What it goes by: a cost agreed for the post, its own band, or its grade's. */
  readonly by: 'cost' | 'role' | 'grade'
  /** On-cost on its base pay; 0 where it carries none. */
  readonly onCost: Rational
  /** 0 where finding somebody is the supplier's affair. */
  readonly costPerHire: Rational
  /** One full-time post in a year. */
  rate(point: Point): PayRate
  /** One full-time post in a month `YYYY-MM`, merit increases included: exact, at `pay.at` unless said. */
  monthly(month: string, point?: Point): Rational
}

export interface UnitCost {
  readonly unit: Unit
  readonly own: Cost
  /** With everything below. */
  readonly total: Cost
}

/** Roles that are alike in something, with what they cost together. */
export interface CostGroup {
  /** Null is "none stated". */
  readonly id: string | null
  readonly name: Name | null
  readonly roles: readonly Role[]
  readonly cost: Cost
}

export type Grouping = 'family' | 'grade' | 'employment' | 'role'

export interface BudgetPart {
  readonly unit: Unit
  readonly amount: Rational
  readonly at: Pointer
  /** The nearest part that this one lies in. */
  readonly within: BudgetPart | null
}

export interface Budget {
  readonly period: PayPeriod
  readonly at: Pointer
  /** Where the total is written. */
  readonly totalAt: Pointer
  readonly total: Rational
  readonly parts: readonly BudgetPart[]
}

/** What keeps something of the section from being calculated. */
export interface PayFault {
  readonly is:
    | 'months'
    | 'no-months'
    | 'merit-month'
    | 'days'
    | 'budget-period'
    | 'budget-twice'
    | 'share-form'
    | 'share-of'
    | 'share-circle'
    | 'share-and-amount'
    | 'every-alone'
    | 'every'
    | 'every-day'
    /** A reference of `for` that may lead nowhere. */
    | 'role'
    | 'nobody'
  readonly pointer: Pointer
  readonly on: 'key' | 'value'
  readonly text: string
  /** The whole value, where `text` is a part of it. */
  readonly whole?: string
  /** What may have been meant. */
  readonly near: readonly string[]
}

/** Nothing is calculated before it is asked for. */
export interface Pay {
  /** The plan says something about pay: the section, a band, or a cost of a role. */
  readonly used: boolean
  readonly settings: PaySettings
  /** The organisation states what it values. */
  readonly valuesStated: boolean
  readonly components: readonly PayComponent[]
  readonly budgets: readonly Budget[]
  readonly faults: readonly PayFault[]
  /** A year of the whole plan at today's pay, before merit increases. */
  readonly total: Cost
  /** The organisation first, then departments depth-first. */
  readonly units: readonly UnitCost[]
  /** Roles with seats that nothing gives a cost, in plan order. */
  readonly withoutCost: readonly Role[]
  /** The first budget's; without one, the year of the plan's day. */
  readonly period: PayPeriod
  /** The day of a dated scenario: nothing before it is counted in periods. */
  readonly begins: string | null
  /** How a role is paid; null for hats and where nothing gives it a cost. */
  lineOf(role: Role): PayLine | null
  /** A year of one role. */
  costOf(role: Role): Cost
  /** Groups in the order in which they first occur. */
  groups(by: Grouping): readonly CostGroup[]
  inPeriod(roles: readonly Role[], period: PayPeriod): PeriodCost
}
