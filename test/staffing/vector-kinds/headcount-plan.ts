import { bandOf } from '../../../src/staffing/band.js'
import { densityBand } from '../../../src/staffing/density.js'
import { driverAt } from '../../../src/staffing/driver-path.js'
import { headcountPlan } from '../../../src/staffing/headcount-plan.js'
import { ordersFor } from '../../../src/staffing/lead-time.js'
import { readNumber } from '../../../src/staffing/number.js'
import { add, fromInteger, mul, one, type Rational, rational, sub } from '../../../src/staffing/rational.js'
import { verdict } from '../../../src/staffing/verdict.js'
import { decimalText } from '../../../src/text/format.js'
import type { Kind } from './input.js'

function num(value: unknown): Rational {
  const read = readNumber(String(value))
  if (!read.ok) throw new TypeError(`not a number: ${String(value)}`)
  return read.value
}

/** With so many places, half-up, zeros kept: as the file prints it. */
function printed(x: Rational, places: number): string {
  const text = decimalText(x, places)
  const [whole, part = ''] = text.split('.')
  return `${whole}.${part.padEnd(places, '0')}`
}

/** Twelve months of one role at a density, with what it costs by the rules that stand in the file. */
const plan12: Kind = (i) => {
  const ratio = i.ratio as { lo: string; hi: string; per: string }
  const merit = i.merit as { month: number; rate: string }
  const hires = i.hires as number[]
  const path = {
    is: 'growth',
    mode: 'compound',
    rate: { amount: num(i.driver_growth_monthly), isShare: true, months: 1 },
  }
  const plan = headcountPlan({
    opening: Number(i.opening),
    intakes: hires.map((heads, month) => ({ month, heads, end: null })),
    attrition: num(i.monthly_attrition),
    ramp: (i.ramp as string[]).map(num),
    months: hires.length,
  })
  const salary = mul(rational(num(i.annual_salary).n, 12n), add(one, num(i.on_cost)))
  const months = plan.map((month, t) => {
    const driver = driverAt(path as Parameters<typeof driverAt>[0], num(i.driver_start), t) as Rational
    const { realMin, realMax } = densityBand({ low: num(ratio.lo), high: num(ratio.hi), per: num(ratio.per) }, driver)
    const band = bandOf(realMin, realMax)
    const raised = t + 1 >= merit.month ? mul(salary, add(one, num(merit.rate))) : salary
    return {
      month: t + 1,
      driver: printed(driver, 4),
      driver_exact: t < 4 ? (driver.d === 1n ? `${driver.n}` : `${driver.n}/${driver.d}`) : null,
      opening: month.opening,
      hires: month.hires,
      leavers: month.leavers,
      closing: month.closing,
      paid_heads: month.heads,
      productive_fte: printed(month.productive, 4),
      required_min: band.headsMin,
      band_max: band.headsMax,
      gap_fte: printed(sub(month.productive, realMin), 4),
      status: verdict(month.productive, band),
      payroll: printed(mul(raised, fromInteger(month.heads)), 2),
      hiring_cost: printed(mul(num(i.cost_per_hire), fromInteger(month.hires)), 2),
    }
  })
  const total = (key: 'hires' | 'leavers'): number => plan.reduce((sum, month) => sum + month[key], 0)
  const cost = months.reduce((sum, { payroll, hiring_cost }) => add(sum, add(num(payroll), num(hiring_cost))), num(0))
  const closing = plan.at(-1)?.closing ?? 0
  const [joined, left] = [total('hires'), total('leavers')]
  return {
    months,
    total_hires: joined,
    total_leavers: left,
    closing,
    total_cost: printed(cost, 2),
    identity: `${String(i.opening)} + ${joined} - ${left} = ${closing}`,
  }
}

export const headcountPlans: { readonly [kind: string]: Kind } = {
  plan12,
  lead_time: (i) => ({
    ...ordersFor(i.required as number[], Number(i.opening), i.leavers as number[], Number(i.time_to_fill)),
  }),
}
