import { roundMoney } from '../../staffing/money.js'
import { annualPayroll, type PayRate, raiseIn } from '../../staffing/payroll.js'
import { add, div, fromInteger, mul, one, type Rational, sum, zero } from '../../staffing/rational.js'
import { isEmployee, isHat, type Role } from '../departments/model.js'
import type { Grades, PayBand } from '../grades/model.js'
import type { PayComponent, PayLine, PaySettings, Point } from './model.js'

const twelve = fromInteger(12)

/**
 * How a role is paid: by the cost agreed for the post, else by its own band, else by its grade's. Null for hats, and
 * where nothing is stated or a post would cost nothing at the point that posts are costed at.
 */
export function payLine(
  role: Role,
  grades: Grades,
  components: readonly PayComponent[],
  settings: PaySettings,
): PayLine | null {
  if (isHat(role)) return null
  const band = role.pay ?? grades.get(role.grade ?? '')?.pay ?? null
  if (role.cost === null && band === null) return null
  const onCost = role.cost === null && carriesOnCost(role, components) ? settings.onCost : zero
  const rate =
    role.cost === null
      ? banded(role, band as PayBand, onCost, components, settings)
      : agreed(mul(role.cost, settings.period === 'month' ? twelve : one))
  if (roundMoney(annualPayroll(rate(settings.at), one), settings.places).n <= 0n) return null
  return {
    role,
    by: role.cost !== null ? 'cost' : role.pay !== null ? 'role' : 'grade',
    onCost,
    costPerHire: isEmployee(role) ? settings.costPerHire : zero,
    rate,
    monthly: (month, point = settings.at) =>
      div(annualPayroll(rate(point), one, raiseIn(settings.raises, month)), twelve),
  }
}

/** A cost agreed for the post: nothing comes on top, and no merit increase raises it. */
function agreed(annual: Rational): PayLine['rate'] {
  const rate: PayRate = { base: zero, perBase: one, fixed: annual }
  return () => rate
}

function banded(
  role: Role,
  band: PayBand,
  onCost: Rational,
  components: readonly PayComponent[],
  { period, months }: PaySettings,
): PayLine['rate'] {
  const paid = components.filter((component) => component.part === 'cash').map((component) => component.amountFor(role))
  const perBase = add(one, add(onCost, sum(paid.map((amount) => amount.perBase))))
  const fixed = sum(paid.map((amount) => amount.fixed))
  const annual = (point: Point): Rational => (period === 'month' ? mul(band[point], months) : band[point])
  return (point) => ({ base: annual(point), perBase, fixed })
}

/** Whom statutory components without an amount are for; without one, employees. */
function carriesOnCost(role: Role, components: readonly PayComponent[]): boolean {
  const stated = components.filter((component) => component.part === 'on-cost')
  return stated.length === 0 ? isEmployee(role) : stated.some((component) => component.roles.has(role))
}
