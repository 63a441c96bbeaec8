import { type Bound, type Tightest, tightest } from '../../staffing/bounds.js'
import type { Role } from '../departments/model.js'
import type { RatioRow, RoleBounds } from './model.js'

/**
 * Decision R4: the tightest bounds where several rows are about the same single role, in one measure and count. Where a
 * driver is a range, ratios conflict only if they do so at one and the same end of it.
 */
export function boundsOf(rows: readonly RatioRow[]): RoleBounds[] {
  const byRole = new Map<string, { readonly role: Role; readonly rows: RatioRow[] }>()
  for (const row of rows) {
    const [role, ...others] = row.ratio.roles
    if (role === undefined || others.length > 0 || row.bandFrom === null) continue
    const key = `${role.at} ${row.ratio.measure} ${row.ratio.count}`
    const known = byRole.get(key)
    if (known === undefined) byRole.set(key, { role, rows: [row] })
    else known.rows.push(row)
  }
  return [...byRole.values()]
    .filter((one) => one.rows.length > 1)
    .map(({ role, rows: together }) => meet(role, together))
}

function meet(role: Role, rows: readonly RatioRow[]): RoleBounds {
  const crossed = [atEnd(rows, 'bandFrom'), atEnd(rows, 'bandTo')].find((one) => one.conflict)
  const { min, max, minFrom, maxFrom } =
    crossed ?? tightest(rows.map((row) => bound(row, row.bandTo?.headsMin, row.bandFrom?.headsMax)))
  return { role, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict: crossed !== undefined, rows }
}

function atEnd(rows: readonly RatioRow[], end: 'bandFrom' | 'bandTo'): Tightest<RatioRow> {
  return tightest(rows.map((row) => bound(row, row[end]?.headsMin, row[end]?.headsMax)))
}

function bound(from: RatioRow, min: number | undefined, max: number | null | undefined): Bound<RatioRow> {
  return { from, min: min ?? null, max: max ?? null }
}
