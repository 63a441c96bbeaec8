import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { type PayPeriod, readPeriod } from '../../staffing/pay-period.js'
import type { Departments, Role, Unit } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Families } from '../families/model.js'
import type { Grades } from '../grades/model.js'
import type { Holding, People } from '../people/model.js'
import type { Scenarios } from '../scenarios/model.js'
import { budgetsOf } from './budgets.js'
import { componentsOf } from './components.js'
import { addCosts, addSpans, annualCost, hasNoFte, hasSeats, noCost } from './cost.js'
import { groupsBy } from './groups.js'
import { payLine } from './lines.js'
import type { Cost, Pay, PayFault, PayLine, PeriodCost, UnitCost } from './model.js'
import { monthsOf, periodCost } from './period-cost.js'
import { payDaysOf, paySettings } from './settings.js'

export interface Needs {
  readonly families: Families
  readonly grades: Grades
  readonly departments: Departments
  readonly people: People
  readonly establishment: Establishment
  readonly scenarios: Scenarios
}

/** The value is made when it is asked for, and then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A map that is filled as it is asked. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined || made.has(key)) return known as V
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** What the posts of the plan cost. A plan without pay costs nothing to build. */
export function buildPay(plan: PlanFile, needs: Needs, context: BuildContext): Pay {
  const { departments, establishment, families, grades } = needs
  const file = plan.pay ?? {}
  const begins = needs.scenarios.current?.day ?? null
  const read = once(() => {
    const faults: PayFault[] = []
    const settings = paySettings(file, departments.currency, faults)
    const days = payDaysOf(file, faults)
    const components = componentsOf(file, { departments, days, context }, faults)
    return { settings, components, budgets: budgetsOf(file, departments, context, faults), faults }
  })
  const lineOf = kept((role: Role): PayLine | null => {
    const isPaid = !hasNoFte(establishment.postOf(role))
    return isPaid ? payLine(role, grades, read().components, read().settings) : null
  })
  const costOf = kept((role: Role): Cost => annualCost(establishment.postOf(role), lineOf(role), read().settings))
  const units = once(() => unitCosts(departments, costOf))
  const listed = once(() => holdingsByRole(needs.people))
  const spent = kept((period: PayPeriod) => {
    const { settings } = read()
    const months = monthsOf(period, settings, begins)
    return kept((role: Role): PeriodCost | null => {
      const [line, post] = [lineOf(role), establishment.postOf(role)]
      if (line === null) return null
      const holdings = listed().get(role) ?? []
      return periodCost({ post, holdings, proration: settings.proration, begins }, line, months, settings)
    })
  })
  const withoutCost = once(() =>
    departments.roles.filter((role) => hasSeats(establishment.postOf(role)) && lineOf(role) === null),
  )
  const period = once(() => read().budgets[0]?.period ?? yearOf(begins ?? departments.asOf ?? context.today))
  return {
    get used() {
      return plan.pay !== undefined || departments.roles.some((role) => role.cost !== null || role.pay !== null)
        ? true
        : [...grades.values()].some((grade) => grade.pay !== null)
    },
    get settings() {
      return read().settings
    },
    valuesStated: plan.organization.values !== undefined,
    get components() {
      return read().components
    },
    get budgets() {
      return read().budgets
    },
    get faults() {
      return plan.pay === undefined ? [] : read().faults
    },
    get total() {
      return units()[0]?.total ?? noCost
    },
    get units() {
      return units()
    },
    get withoutCost() {
      return withoutCost()
    },
    get period() {
      return period()
    },
    begins,
    lineOf,
    costOf,
    groups: (by) => groupsBy(by, departments.roles, costOf, { families, grades }),
    inPeriod: (roles, asked) => addedUp(roles.map(spent(asked))),
  }
}

function unitCosts({ units }: Departments, costOf: (role: Role) => Cost): readonly UnitCost[] {
  const made = new Map<Unit, UnitCost>()
  // Children come after their parent, so the way back sees them first.
  for (const unit of units.toReversed()) {
    const own = unit.roles.map(costOf).reduce(addCosts, noCost)
    const total = unit.units.reduce((sum, child) => addCosts(sum, (made.get(child) as UnitCost).total), own)
    made.set(unit, { unit, own, total })
  }
  return units.map((unit) => made.get(unit) as UnitCost)
}

function holdingsByRole({ all }: People): ReadonlyMap<Role, readonly Holding[]> {
  const byRole = new Map<Role, Holding[]>()
  for (const holding of all.flatMap((person) => person.holdings)) {
    const others = byRole.get(holding.role)
    if (others === undefined) byRole.set(holding.role, [holding])
    else others.push(holding)
  }
  return byRole
}

function addedUp(costs: readonly (PeriodCost | null)[]): PeriodCost {
  const nothing: PeriodCost = { planned: noCost.planned, span: noCost.span }
  return costs.reduce<PeriodCost>(
    (sum, cost) =>
      cost === null ? sum : { planned: addSpans(sum.planned, cost.planned), span: addSpans(sum.span, cost.span) },
    nothing,
  )
}

const yearOf = (day: string): PayPeriod => readPeriod(day.slice(0, 4)) as PayPeriod
