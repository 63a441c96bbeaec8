import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import type { Departments } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import { standing, type Workloads } from '../workloads/model.js'
import { boundsOf } from './bounds.js'
import { defineRatios } from './define.js'
import { judge } from './judge.js'
import type { Ratios } from './model.js'
import { normAlong } from './several.js'
import { verdictFigure } from './verdict-figure.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
  readonly establishment: Establishment
  readonly workloads: Workloads
}

/** Every ratio of the plan, judged, and the tightest bounds where several meet on one role. */
export function buildRatios(plan: PlanFile, needs: Needs, context: BuildContext): Ratios {
  const { ratios, faults } = defineRatios(plan, needs, context)
  const world = standing(needs.establishment)
  const rows = ratios.map((ratio) => judge(ratio, world))
  return {
    rows,
    bounds: boundsOf(rows, needs.workloads.rows),
    faults,
    at: (row, value, driver) => judge(row.ratio, world, value, driver),
    in: (row, other) => judge(row.ratio, other),
    along: normAlong,
    figureOf: verdictFigure,
  }
}
