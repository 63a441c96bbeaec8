import { rational } from '../../staffing/rational.js'
import { type Post, type Spans, spansAndLayers } from '../../staffing/span.js'
import { StaffingError } from '../../staffing/staffing-error.js'
import { type Departments, holderOf, type Role } from '../departments/model.js'
import type { Establishment } from '../establishment/model.js'
import type { Reporting, ReportingLine } from './model.js'

interface Needs {
  readonly departments: Departments
  readonly establishment: Establishment
}

type Open<T> = { -readonly [K in keyof T]: T[K] }
type OpenLine = Open<ReportingLine> & { directReports: Role[] }

/** Spans and layers over the solid lines. A role is a group of like posts: its span is reports ÷ heads (decision M4). */
export function buildReporting({ establishment }: Needs): Reporting {
  const lines = establishment.posts.map(({ role, low, hat }): OpenLine => {
    const boss = bossOf(role)
    return { role, boss, directReports: [], layer: null, heads: hat ? null : low, reports: 0, span: null }
  })
  const roots: Role[] = []
  for (const line of lines) {
    if (line.role.heldBy !== null && establishment.postOf(line.role).hat) continue
    const above = line.boss === null ? undefined : lines[line.boss.index]
    if (above !== undefined) {
      above.directReports.push(line.role)
      above.reports += line.heads ?? 0
    } else if (line.role.boss.is === 'top' || line.role.boss.is === 'committee') roots.push(line.role)
  }
  const layers = setLayers(roots, lines)
  for (const line of lines) {
    if (line.directReports.length > 0 && line.heads !== null && line.heads > 0)
      line.span = rational(line.reports, line.heads)
  }
  let spans: Spans | null | undefined
  return {
    lines,
    roots,
    layers,
    /** Asked for by few readers. */
    get spans() {
      if (spans === undefined) spans = spansOf(lines)
      return spans
    },
    lineOf: (role) => lines[role.index] as ReportingLine,
  }
}

function spansOf(lines: readonly ReportingLine[]): Spans | null {
  const posts = lines
    .filter((line) => line.layer !== null)
    .map((line): Post => ({ id: line.role.at, manager: line.boss?.at ?? null, heads: line.heads ?? 0 }))
  try {
    return spansAndLayers(posts)
  } catch (error) {
    if (error instanceof StaffingError) return null
    throw error
  }
}

/** Who somebody in this role answers to: a boss's hat is worn by its holder; one's own hats do not count. */
function bossOf(role: Role): Role | null {
  let at = role.boss
  for (let steps = 0; at.is === 'role' && steps < 64; steps++) {
    const seated = holderOf(at.role)
    if (seated !== role) return seated
    at = at.role.boss
  }
  return null
}

function setLayers(roots: readonly Role[], lines: readonly OpenLine[]): number {
  let layers = 0
  let level = [...roots]
  while (level.length > 0) {
    layers++
    const below: Role[] = []
    for (const role of level) {
      const line = lines[role.index] as OpenLine
      if (line.layer !== null) continue
      line.layer = layers
      below.push(...line.directReports)
    }
    level = below
  }
  return layers
}
