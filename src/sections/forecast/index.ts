import { section } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Pay } from '../pay/model.js'
import type { Ratios } from '../ratios/model.js'
import type { Workloads } from '../workloads/model.js'
import { buildForecast } from './build.js'
import type { Forecast } from './model.js'
import { forecastDefinition } from './rules/forecast-definition.js'

export interface Needs {
  departments: Departments
  drivers: Drivers
  establishment: Establishment
  ratios: Ratios
  workloads: Workloads
  /** Costs nothing to make, and nothing is asked of it where a plan has no pay. */
  pay: Pay
}

/** The forecast (预测): what the plan says about its months to come. `orgplan forecast` calculates it. */
export const forecast = section<'forecast', Needs, Forecast>({
  key: 'forecast',
  needs: ['departments', 'drivers', 'establishment', 'ratios', 'workloads', 'pay'],
  build: buildForecast,
  rules: [forecastDefinition],
  views: [],
})
