import type { Rule } from '../../../section/contract.js'
import type { Forecast } from '../model.js'

export const forecastDefinition: Rule<{ forecast: Forecast }> = {
  id: 'forecast-definition',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'The forecast can be calculated: its months, rates, ramps and hires are sound.',
    zh: '预测可以计算：月份、比率、上手曲线和招聘计划都写得合理。',
  },
  why: {
    en: 'A month that does not exist, a rate without a period or an attrition of everybody has no course to follow.',
    zh: '不存在的月份、没有写期间的比率、全员流失都无法逐月推算。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
forecast:
  start: 2027-13
  drivers: { users: 5% }
  attrition: 120% per year`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
forecast:
  start: 2027-01
  drivers: { users: 5% per month }
  attrition: 12% per year`,
  },
  check({ forecast }, report) {
    for (const fault of forecast.faults) report(fault)
  },
}
