import type { BoxLine, Tone } from '../../../chart/chart.js'
import type { Name, Pair } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Departments, Role, Unit } from '../../departments/model.js'
import type { Drawn } from './assemble.js'
import { hatText } from './hat-text.js'
import { worded } from './wording.js'

/** What stands in a unit's box, and how it looks. */
interface Content {
  /** Names who leads the unit: its head or who acts; where it has roles and neither, that there is no head. */
  readonly leader: Name | Pair | null
  readonly more: readonly BoxLine[]
  readonly tone: Tone | null
  /** Without its name and who leads it, where it says something else. */
  readonly untitled?: boolean
}

/** The box of the organisation or a department: name, who leads it, and what is to be shown of it. */
export function unitBox(unit: Unit, above: Pointer | null, { leader, more, tone, untitled = false }: Content): Drawn {
  const lines: BoxLine[] = untitled && more.length > 0 ? [] : [{ as: 'title', text: unit.name }]
  if (leader !== null && !untitled) lines.push({ as: 'detail', text: leader })
  lines.push(...more)
  const what = unit.parent === null ? 'organization' : 'department'
  return { what, lines, tone, dashed: false, strong: false, at: unit.at, unit, above }
}

/**
 * Who leads a unit. A head that is a hat says whose. That there is none is said where the plan names heads elsewhere:
 * in one that names no heads at all it would be on every box.
 */
export function leaderText(unit: Unit, headsNamed: boolean): Name | Pair | null {
  if (unit.head !== null) return headText(unit.head, unit)
  const { acting } = unit
  if (acting !== null) {
    return worded({ en: (show) => `acting: ${show(acting.title)}`, zh: (show) => `代理：${show(acting.title)}` })
  }
  if (unit.roles.length === 0 || unit.parent === null || !headsNamed) return null
  return { en: 'no head', zh: '未设负责人' }
}

/** Whether the plan names a head, or who acts, for any department. */
export const namesHeads = ({ units }: Departments): boolean =>
  units.some(({ parent, namesHead, namesActing }) => parent !== null && (namesHead || namesActing))

function headText(head: Role, unit: Unit): Name | Pair {
  const hat = hatText(head, unit)
  if (hat === null) return head.title
  return worded({
    en: (show) => `${show(head.title)}, ${hat.en}`,
    zh: (show) => `${show(head.title)}，${hat.zh}`,
  })
}
