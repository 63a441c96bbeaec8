import type { BoxLine, Tone } from '../../../chart/chart.js'
import type { ChartContent } from '../../../section/chart-options.js'
import type { Name, Pair } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Departments, Role, Unit } from '../../departments/model.js'
import type { Post } from '../../establishment/model.js'
import type { Drawn } from './assemble.js'
import { hatText } from './hat-text.js'
import type { Offices } from './offices.js'
import { postLines } from './post-lines.js'
import type { Slices } from './slices.js'
import { listed, worded } from './wording.js'

interface Content {
  readonly show: readonly ChartContent[]
  readonly tone: Tone | null
  readonly offices: Offices
  /** Lines that a view adds. */
  readonly more?: readonly BoxLine[]
}

/** The box of a role: title, its place, and what is to be shown of it. A box that would say nothing has its title. */
export function roleBox(post: Post, above: Pointer | null, content: Content, slices: Slices): Drawn {
  const { role } = post
  const { show, offices, tone, more = [] } = content
  const shown = [...postLines(post, show, slices), ...more]
  const title: BoxLine[] = show.includes('title') || shown.length === 0 ? [{ as: 'title', text: role.title }] : []
  const lines = [...title, ...placeLines(role, above, offices, slices), ...shown]
  const strong = offices.headOf(role).length > 0
  return { what: 'role', lines, tone, dashed: post.hat, strong, at: role.at, unit: role.unit, above }
}

/**
 * Where a role is: the departments that it heads, or its own where the box above does not tell; who wears it (unless the box tells otherwise);
 * what it acts for.
 */
export function placeLines(
  role: Role,
  above: Pointer | null,
  offices: Offices,
  { departments }: Slices,
  sayHat = true,
): BoxLine[] {
  const heads = offices.headOf(role)
  const acts = offices.actsFor(role)
  const told = heads.length > 0 || acts.includes(role.unit) || saysUnit(above, role.unit, departments, offices)
  const lines: BoxLine[] = []
  const add = (text: Name | Pair | null): void => {
    if (text !== null) lines.push({ as: 'detail', text })
  }
  if (heads.length > 0) add(listed(heads.map((unit) => unit.name)))
  else if (!told) add(role.unit.name)
  if (sayHat) add(hatText(role, role.unit))
  add(actingText(acts, above))
  return lines
}

/** True if who reads the box above takes what is below it for this unit's. */
function saysUnit(above: Pointer | null, unit: Unit, departments: Departments, offices: Offices): boolean {
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
