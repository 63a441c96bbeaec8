import type { BoxLine } from '../../../chart/chart.js'
import type { Name } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Committee, Committees } from '../../committees/model.js'
import type { Departments } from '../../departments/model.js'
import type { Drawn } from './assemble.js'
import { heads, type Show, worded } from './wording.js'

interface Slices {
  readonly departments: Departments
  readonly committees: Committees
}

/** More chairs than that are not named one by one. */
const mostChairs = 3

/** The dashed box of a committee: name, chair (a person is not named), seats of outsiders. */
export function committeeBox(committee: Committee, above: Pointer | null, slices: Slices): Drawn {
  const { name, at, chair, external } = committee
  const lines: BoxLine[] = [{ as: 'title', text: name }]
  const who = chair.flatMap((one) => nameAt(one, slices) ?? [])
  if (who.length > 0) {
    const some = alike(who).slice(0, mostChairs)
    const more = who.length - some.reduce((sum, { count }) => sum + count, 0)
    const listed = (show: Show, comma: string): string =>
      some.map(({ name: one, count }) => `${show(one)}${count > 1 ? ` ×${count}` : ''}`).join(comma)
    const text = worded({
      en: (show) => `chair: ${listed(show, ', ')}${more > 0 ? ` and ${more} more` : ''}`,
      zh: (show) => `主任：${listed(show, '、')}${more > 0 ? `等 ${who.length} 人` : ''}`,
    })
    lines.push({ as: 'detail', text })
  }
  if (external > 0) {
    lines.push({
      as: 'detail',
      text: {
        en: `${heads(external)} external ${external === 1 ? 'seat' : 'seats'}`,
        zh: `外部席位 ${heads(external)}`,
      },
    })
  }
  return { what: 'committee', lines, tone: null, dashed: true, strong: false, at, above }
}

/** Those that are called the same, with their number: a role that several departments have. */
function alike(names: readonly Name[]): { readonly name: Name; readonly count: number }[] {
  const byText = new Map<string, { readonly name: Name; readonly count: number }>()
  for (const name of names) {
    const key = JSON.stringify([name.id, name.text])
    byText.set(key, { name, count: (byText.get(key)?.count ?? 0) + 1 })
  }
  return [...byText.values()]
}

function nameAt(pointer: Pointer, { departments, committees }: Slices): Name | null {
  return (
    departments.roleAt(pointer)?.title ?? departments.unitAt(pointer)?.name ?? committees.get(pointer)?.name ?? null
  )
}
