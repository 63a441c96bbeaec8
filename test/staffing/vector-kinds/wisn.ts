import { ceilHeads, div, mul, type Rational, sum } from '../../../src/staffing/rational.js'
import { availableWorkingTime, wisn, wisnRatio } from '../../../src/staffing/wisn.js'
import { Rounded } from '../vector-check.js'
import { type Input, type Kinds, num } from './numbers.js'

const percent = (x: Rational): Rational => div(x, num(100))

export const wisnKinds: Kinds = {
  awt: (i) => ({
    ...availableWorkingTime({
      daysPerWeek: num(i.days_week),
      weeks: num(i.weeks),
      daysAway: [num(i.public_holidays), num(i.annual_leave), num(i.sick), num(i.training)],
      hoursPerDay: num(i.hours_day),
    }),
  }),
  workload: (i) => {
    const hours = mul(mul(num(i.patients), num(i.visits)), num(i.hours))
    const days = div(hours, num(i.hours_day))
    const volume = mul(num(i.patients), num(i.visits))
    // Working time of the paper's own example: 52 weeks of 4.5 days, less 55 days, of 8 hours.
    const year = { daysPerWeek: num('4.5'), weeks: num(52), daysAway: [num(10), num(30), num(15)], hoursPerDay: num(8) }
    const { base } = wisn(availableWorkingTime(year).hours, [{ volume, unitHours: num(i.hours) }], num(0), num(0))
    return { hours, days, baseline: base, baseline_dec: new Rounded(base) }
  },
  wisn: (i) => {
    const written = i.activities as readonly Input[]
    const activities = written.map((one) => ({ volume: num(one.volume), unitHours: num(one.unit_hours) }))
    const found = wisn(num(i.awt_hours), activities, percent(num(i.cas_percent)), num(i.ias_hours))
    const { difference, ratio, state } =
      i.existing === null ? { difference: null, ratio: null, state: null } : wisnRatio(num(i.existing), found.required)
    return {
      activities: found.activities.map(({ standard, staff }, at) => ({
        activity: written[at]?.name,
        annual_volume: activities[at]?.volume,
        unit_hours: activities[at]?.unitHours,
        standard_workload: standard,
        staff,
      })),
      base: sum(found.activities.map(({ staff }) => staff)),
      caf: found.categoryFactor,
      iaf: found.individual,
      required: found.required,
      required_dec: new Rounded(found.required),
      required_heads_ceil: ceilHeads(found.required),
      difference,
      ratio: ratio === null ? null : new Rounded(ratio),
      ratio_exact: ratio,
      state,
    }
  },
}
