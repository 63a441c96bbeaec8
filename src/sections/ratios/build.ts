import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import { boundsOf } from './bounds.js'
import { defineRatios } from './define.js'
import { judge, standing } from './judge.js'
import type { Ratios } from './model.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
  readonly establishment: Establishment
}

/** Every ratio of the plan, judged, and the tightest bounds where several meet on one role. */
export function buildRatios(plan: PlanFile, needs: Needs, context: BuildContext): Ratios {
  const { ratios, faults } = defineRatios(plan, needs, context)
  const world = standing(needs.establishment)
  const rows = ratios.map((ratio) => judge(ratio, world))
  return {
    rows,
    bounds: boundsOf(rows),
    faults,
    at: (row, driver) => judge(row.ratio, world, driver),
    in: (row, other) => judge(row.ratio, other),
  }
}
