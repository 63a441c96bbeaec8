import { section } from '../../section/contract.js'
import { buildPay, type Needs } from './build.js'
import { budgetsLeft } from './measures/budgets.js'
import { costByDepartment } from './measures/cost-by-department.js'
import { costOfPlan } from './measures/cost-of-plan.js'
import type { Pay } from './model.js'
import { budgetExceeded } from './rules/budget-exceeded.js'
import { budgetPartsExceed } from './rules/budget-parts-exceed.js'
import { equityForAll } from './rules/equity-for-all.js'
import { payBandOrder } from './rules/pay-band-order.js'
import { payComponentWithoutBasis } from './rules/pay-component-without-basis.js'
import { payDefinition } from './rules/pay-definition.js'
import { payMidFalls } from './rules/pay-mid-falls.js'
import { paySeatWithoutCost } from './rules/pay-seat-without-cost.js'
import { payWithoutValues } from './rules/pay-without-values.js'
import { bands } from './views/bands.js'
import { budget } from './views/budget.js'
import { components } from './views/components.js'
import { cost } from './views/cost.js'
import { costByEmployment, costByFamily, costByGrade, costByRole } from './views/cost-by.js'
import { costByScenario } from './views/cost-by-scenario.js'

/** Pay (薪酬): what posts cost, and the budgets that they are held to. */
export const pay = section<'pay', Needs, Pay>({
  key: 'pay',
  needs: ['families', 'grades', 'departments', 'people', 'establishment', 'scenarios'],
  build: buildPay,
  rules: [
    payDefinition,
    payBandOrder,
    payMidFalls,
    paySeatWithoutCost,
    budgetPartsExceed,
    budgetExceeded,
    payComponentWithoutBasis,
    payWithoutValues,
    equityForAll,
  ],
  views: [cost, costByFamily, costByGrade, costByEmployment, costByRole, bands, components, budget],
  across: [costByScenario],
  measures: [costOfPlan, budgetsLeft, costByDepartment],
})
