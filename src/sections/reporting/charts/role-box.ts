import type { BoxLine, Tone } from '../../../chart/chart.js'
import type { Name, Pair } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Departments, Unit } from '../../departments/model.js'
import type { Post } from '../../establishment/model.js'
import type { Drawn } from './assemble.js'
import { roleFigure } from './figures.js'
import { hatText } from './hat-text.js'
import type { Offices } from './offices.js'
import { listed, worded } from './wording.js'

interface Slices {
  readonly departments: Departments
  readonly offices: Offices
}

/**
 * The box of a role: title; the departments it heads, or its own where the box above does not tell; who wears it; what
 * it acts for; its figures.
 */
export function roleBox(post: Post, above: Pointer | null, tone: Tone | null, slices: Slices): Drawn {
  const { role } = post
  const heads = slices.offices.headOf(role)
  const acts = slices.offices.actsFor(role)
  const told = heads.length > 0 || acts.includes(role.unit) || saysUnit(above, role.unit, slices)
  const texts: (Name | Pair | null)[] = [
    heads.length > 0 ? listed(heads.map((unit) => unit.name)) : told ? null : role.unit.name,
    hatText(role, role.unit),
    actingText(acts, above),
  ]
  const figure = roleFigure(post)
  const lines: BoxLine[] = [{ as: 'title', text: role.title }]
  for (const text of texts) if (text !== null) lines.push({ as: 'detail', text })
  if (figure !== null) lines.push({ as: 'figure', text: figure })
  return { what: 'role', lines, tone, dashed: post.hat, strong: heads.length > 0, at: role.at, above }
}

/** True if who reads the box above takes what is below it for this unit's. */
function saysUnit(above: Pointer | null, unit: Unit, { departments, offices }: Slices): boolean {
  if (above === null) return false
  if (above === unit.at) return true
  const role = departments.roleAt(above)
  if (role === undefined) return false
  const heads = offices.headOf(role)
  return role.unit === unit || (heads.length === 1 && heads[0] === unit)
}

function actingText(acts: readonly Unit[], above: Pointer | null): Pair | null {
  if (acts.length === 0) return null
  if (acts.length === 1 && acts[0]?.at === above) return { en: 'acting head', zh: '代理负责人' }
  const names = acts.map((unit) => unit.name)
  return worded({ en: (show) => `acting head of ${show(names)}`, zh: (show) => `代理负责人：${show(names)}` })
}
