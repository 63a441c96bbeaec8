import { add, fromInteger, type Rational, zero } from '../../staffing/rational.js'
import { type Departments, isEmployee, isHat, type Role, type Unit } from '../departments/model.js'
import type { Holding, People } from '../people/model.js'
import type { Establishment, Post, Sum, UnitFigures } from './model.js'

interface Needs {
  readonly departments: Departments
  readonly people: People
}

/** The headcount ledger: every role's figures, summed up the tree once. */
export function buildEstablishment({ departments, people }: Needs): Establishment {
  const posts = departments.roles.map((role) => post(role, people.inPost.get(role) ?? none))
  const postOf = (role: Role): Post => posts[role.index] as Post
  const figures = new Map<Unit, UnitFigures>()
  // Children come after their parent, so the way back sees them first.
  for (const unit of departments.units.toReversed()) {
    const own = sumOf(unit.roles.map(postOf))
    const below = unit.units.map((child) => figures.get(child) as UnitFigures)
    const total = below.reduce((sum, child) => plus(sum, child.total, 1), own)
    const staff = sumOf(unit.roles.filter(isEmployee).map(postOf))
    const employees = below.reduce((sum, child) => plus(sum, child.employees, 1), staff)
    figures.set(unit, { unit, own, total, employees })
  }
  const units = departments.units.map((unit) => figuresSettled(figures.get(unit) as UnitFigures))
  const byPointer = new Map(units.map((one) => [one.unit.at, one]))
  return {
    posts,
    units,
    total: settled((figures.get(departments.root) as UnitFigures).total),
    postOf,
    unitAt: (pointer) => byPointer.get(pointer),
  }
}

const none: readonly Holding[] = []

function post(role: Role, holdings: readonly Holding[]): Post {
  const hat = isHat(role)
  const { planned, min, max, filled: typed } = role.headcount
  const listed = holdings.length > 0 ? new Set(holdings.map((one) => one.person)).size : 0
  const filled = hat ? null : (typed ?? (listed > 0 ? listed : null))
  const typedPlanned = hat ? null : planned
  return {
    role,
    hat,
    low: hat ? null : (planned ?? min),
    high: hat ? null : (planned ?? max),
    stated: hat || planned !== null || min !== null || max !== null,
    planned: typedPlanned,
    filled,
    listed,
    vacancy: typedPlanned === null || filled === null ? null : typedPlanned - filled,
    ftePlanned: hat ? null : (role.fte.planned ?? (typedPlanned === null ? null : fromInteger(typedPlanned))),
    fteFilled: hat ? null : (role.fte.filled ?? fteInPost(typed, filled, holdings)),
  }
}

/** Typed heads count one each; listed people count their shares, a whole where none is stated. */
function fteInPost(typed: number | null, filled: number | null, holdings: readonly Holding[]): Rational | null {
  if (filled === null) return null
  if (typed !== null) return fromInteger(typed)
  return holdings.reduce((sum, one) => add(sum, one.share ?? fromInteger(1)), zero)
}

function sumOf(posts: readonly Post[]): Sum {
  let planned: number | null = null
  let low = 0
  let high: number | null = 0
  let notStated = 0
  let filled: number | null = null
  let vacancies: number | null = null
  const ftePlanned = new FteSum()
  const fteFilled = new FteSum()
  for (const one of posts) {
    if (one.hat) continue
    if (one.planned !== null) planned = (planned ?? 0) + one.planned
    if (one.stated) {
      low += one.low ?? 0
      high = high === null || one.high === null ? null : high + one.high
    } else notStated++
    if (one.filled !== null) filled = (filled ?? 0) + one.filled
    if (one.vacancy !== null) vacancies = (vacancies ?? 0) + one.vacancy
    ftePlanned.add(one.ftePlanned)
    fteFilled.add(one.fteFilled)
  }
  return {
    departments: 0,
    roles: posts.length,
    planned,
    plannedLow: low,
    plannedHigh: high,
    notStated,
    filled,
    vacancies,
    ftePlanned: ftePlanned.total,
    fteFilled: fteFilled.total,
  }
}

/** Adds exactly; whole numbers, nearly all there are, as integers. Null where nothing was stated. */
class FteSum {
  #whole = 0
  #parts = zero
  #stated = false

  add(fte: Rational | null): void {
    if (fte === null) return
    this.#stated = true
    if (fte.d === 1n) this.#whole += Number(fte.n)
    else this.#parts = add(this.#parts, fte)
  }

  get total(): Rational | null {
    return this.#stated ? add(this.#parts, fromInteger(this.#whole)) : null
  }
}

/** Both sums together; `departments` counts the units that are added. */
function plus(a: Sum, b: Sum, departments: number): Sum {
  return {
    departments: a.departments + b.departments + departments,
    roles: a.roles + b.roles,
    planned: a.planned === null ? b.planned : a.planned + (b.planned ?? 0),
    plannedLow: a.plannedLow + b.plannedLow,
    plannedHigh: a.plannedHigh === null || b.plannedHigh === null ? null : a.plannedHigh + b.plannedHigh,
    notStated: a.notStated + b.notStated,
    filled: a.filled === null ? b.filled : a.filled + (b.filled ?? 0),
    vacancies: a.vacancies === null ? b.vacancies : a.vacancies + (b.vacancies ?? 0),
    ftePlanned: a.ftePlanned === null ? b.ftePlanned : add(a.ftePlanned, b.ftePlanned ?? zero),
    fteFilled: a.fteFilled === null ? b.fteFilled : add(a.fteFilled, b.fteFilled ?? zero),
  }
}

function figuresSettled(figures: UnitFigures): UnitFigures {
  const own = settled(figures.own)
  const total = settled(figures.total)
  return own === figures.own && total === figures.total ? figures : { ...figures, own, total }
}

/** Without a role, or with hats alone, nothing is left open: that is none planned. */
function settled(sum: Sum): Sum {
  const isOpen = sum.notStated > 0 || sum.plannedHigh !== 0
  if (isOpen || (sum.planned !== null && sum.ftePlanned !== null)) return sum
  return { ...sum, planned: sum.planned ?? 0, ftePlanned: sum.ftePlanned ?? zero }
}
