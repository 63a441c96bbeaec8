import type { PlanFile } from '../../generated/plan.js'
import type { BuildContext } from '../../section/contract.js'
import { tightest } from '../../staffing/bounds.js'
import type { Departments, Role } from '../departments/model.js'
import type { Drivers } from '../drivers/model.js'
import type { Establishment } from '../establishment/model.js'
import { defineRatios } from './define.js'
import { judge } from './judge.js'
import type { RatioRow, Ratios, RoleBounds } from './model.js'

interface Needs {
  readonly departments: Departments
  readonly drivers: Drivers
  readonly establishment: Establishment
}

/** Every ratio of the plan, judged, and the tightest bounds where several meet on one role. */
export function buildRatios(plan: PlanFile, needs: Needs, context: BuildContext): Ratios {
  const { ratios, faults } = defineRatios(plan, needs, context)
  const rows = ratios.map((ratio) => judge(ratio, needs.establishment))
  return {
    rows,
    bounds: boundsOf(rows),
    faults,
    at: (row, driver) => judge(row.ratio, needs.establishment, driver),
  }
}

/** Decision R4: rows about the same single role, in the same measure and count. */
function boundsOf(rows: readonly RatioRow[]): RoleBounds[] {
  const byRole = new Map<string, { role: Role; rows: RatioRow[] }>()
  for (const row of rows) {
    const [role, ...others] = row.ratio.roles
    if (role === undefined || others.length > 0 || row.skipped !== null) continue
    const key = `${role.at} ${row.ratio.measure} ${row.ratio.count}`
    const known = byRole.get(key)
    if (known === undefined) byRole.set(key, { role, rows: [row] })
    else known.rows.push(row)
  }
  return [...byRole.values()]
    .filter((one) => one.rows.length > 1)
    .map(({ role, rows: together }) => {
      const bounds = tightest(
        together.map((row) => ({ from: row, min: row.bandTo?.headsMin ?? null, max: row.bandFrom?.headsMax ?? null })),
      )
      const { min, max, minFrom, maxFrom, conflict } = bounds
      return { role, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict }
    })
}
