import { type Bound, type Tightest, tightest } from '../../staffing/bounds.js'
import type { Role } from '../departments/model.js'
import type { WorkloadRow } from '../workloads/model.js'
import { type BoundBy, isRatio, type RatioRow, type RoleBounds } from './model.js'

/**
 * Decision R4: the tightest bounds where several rows are about the same single role, in one measure and count. Where a
 * driver is a range, ratios conflict only if they do so at one and the same end of it.
 */
export function boundsOf(ratios: readonly RatioRow[], workloads: readonly WorkloadRow[]): RoleBounds[] {
  const byRole = new Map<string, { readonly role: Role; readonly rows: BoundBy[] }>()
  for (const row of [...ratios, ...workloads]) {
    const { roles, measure, count } = isRatio(row) ? row.ratio : row.workload
    const [role, ...others] = roles
    if (role === undefined || others.length > 0 || row.bandFrom === null) continue
    const key = `${role.at} ${measure} ${count}`
    const known = byRole.get(key)
    if (known === undefined) byRole.set(key, { role, rows: [row] })
    else known.rows.push(row)
  }
  return [...byRole.values()]
    .filter((one) => one.rows.length > 1)
    .map(({ role, rows: together }) => meet(role, together))
}

/** Where ratios conflict at one end of a driver's range only, or others at each, the numbers of that end are told. */
function meet(role: Role, rows: readonly BoundBy[]): RoleBounds {
  const crossed = [atEnd(rows, 'bandFrom'), atEnd(rows, 'bandTo')].filter((one) => one.conflict)
  const over = tightest(rows.map((row) => bound(row, row.bandTo?.headsMin, row.bandFrom?.headsMax)))
  const both = crossed.length === 2 && over.minFrom !== over.maxFrom
  const { min, max, minFrom, maxFrom } = both ? over : (crossed.at(-1) ?? over)
  return { role, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict: crossed.length > 0, rows }
}

function atEnd(rows: readonly BoundBy[], end: 'bandFrom' | 'bandTo'): Tightest<BoundBy> {
  return tightest(rows.map((row) => bound(row, row[end]?.headsMin, row[end]?.headsMax)))
}

function bound(from: BoundBy, min: number | undefined, max: number | null | undefined): Bound<BoundBy> {
  return { from, min: min ?? null, max: max ?? null }
}
