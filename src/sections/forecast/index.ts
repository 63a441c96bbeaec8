import { section } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import { buildForecast } from './build.js'
import type { Forecast } from './model.js'
import { forecastDefinition } from './rules/forecast-definition.js'

/** The forecast (预测): what the plan says about its months to come. `orgplan forecast` calculates it. */
export const forecast = section<'forecast', { departments: Departments; drivers: Drivers }, Forecast>({
  key: 'forecast',
  needs: ['departments', 'drivers'],
  build: buildForecast,
  rules: [forecastDefinition],
  views: [],
})
