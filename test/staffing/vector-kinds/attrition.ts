import { annualAttrition, monthlyAttrition } from '../../../src/staffing/attrition.js'
import { headcountPlan } from '../../../src/staffing/headcount-plan.js'
import { nobodyLeft } from '../../../src/staffing/leavers.js'
import { readNumber } from '../../../src/staffing/number.js'
import { fromInteger, mul, type Rational, rational, sum } from '../../../src/staffing/rational.js'
import { averageOfEnds, averageOfPoints, turnover } from '../../../src/staffing/turnover.js'
import { Other, Rounded } from '../vector-check.js'
import type { Kind } from './input.js'

function num(value: unknown): Rational {
  const read = readNumber(String(value))
  if (!read.ok) throw new TypeError(`not a number: ${String(value)}`)
  return read.value
}

/** The double nearest to an exact number: what the file prints of irrational and long results. */
const double = ({ n, d }: Rational): number => Number(`${(n * 10n ** 30n) / d}e-30`)
const percent = (x: Rational): Rounded => new Rounded(mul(x, fromInteger(100)))

export const attrition: { readonly [kind: string]: Kind } = {
  monthly_to_annual: (i) => ({
    compound: double(annualAttrition(num(i.monthly), 'compound')),
    simple: double(annualAttrition(num(i.monthly), 'simple')),
  }),
  annual_to_monthly: (i) => ({
    compound: double(monthlyAttrition(num(i.annual), 12, 'compound')),
    simple: double(monthlyAttrition(num(i.annual), 12, 'simple')),
  }),
  turnover: (i) => {
    const leavers = Number(i.leavers)
    const points = i.monthly_headcounts as number[] | undefined
    const ends = averageOfEnds(Number(i.opening ?? points?.at(0)), Number(i.closing ?? points?.at(-1)))
    const rate = turnover(leavers, ends)
    if (points === undefined) return { rate, percent: percent(rate) }
    const average = averageOfPoints(points)
    return {
      avg_of_13_points: average,
      percent_13: percent(turnover(leavers, average)),
      avg_open_close: ends,
      percent_open_close: percent(rate),
    }
  },
  annualise: (i) => {
    const monthly = rational(Number(i.leavers_month), Number(i.closing))
    const compound = annualAttrition(monthly, 'compound')
    const simple = annualAttrition(monthly, 'simple')
    const claim = [compound, simple].some((x) => double(x) === 0.2)
    return {
      simple_percent: percent(simple),
      compound_percent: percent(compound),
      published_claim_percent: '20',
      reproduced: claim ? 'yes' : 'no',
    }
  },
  leavers: (i) => {
    const [opening, rate, months] = [Number(i.opening), num(i.monthly_rate), Number(i.months)]
    const plan = headcountPlan({ opening, intakes: [], attrition: rate, ramp: [], months })
    const alone = plan.map(() => Math.floor(double(mul(rate, fromInteger(opening))) + 0.5))
    return {
      leavers: plan.map((month) => month.leavers),
      closing: plan.at(-1)?.closing,
      total: plan.reduce((total, month) => total + month.leavers, nobodyLeft.left),
      real_total: sum(plan.map((month) => mul(rate, fromInteger(month.opening)))),
      naive_per_month_rounding: alone,
      naive_total: new Other(plan.reduce((total, month) => total + month.leavers, 0)),
    }
  },
}
