import type { Kind, Names, View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import { type Lang, type Name, shownName } from '../../../text/lang.js'
import type { Pointer } from '../../../text/pointer.js'
import type { Committees } from '../model.js'

const columns: readonly Column[] = [
  { key: 'committee', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'Committee', zh: '委员会' }, kind: { is: 'text' } },
  { key: 'kind', head: { en: 'Kind', zh: '类型' }, kind: { is: 'text' } },
  { key: 'chair', head: { en: 'Chair', zh: '主任' }, kind: { is: 'text' } },
  { key: 'secretary', wide: true, head: { en: 'Secretary', zh: '秘书' }, kind: { is: 'text' } },
  { key: 'members', head: { en: 'Members', zh: '成员' }, kind: { is: 'text' } },
  { key: 'seats', head: { en: 'Seats', zh: '席位' }, kind: { is: 'count' } },
  { key: 'external', head: { en: 'External', zh: '外部席位' }, kind: { is: 'count' } },
  { key: 'meets', head: { en: 'Meets', zh: '会议频率' }, kind: { is: 'text' } },
]

/** The bodies with who sits on them; a seat is one for the chair, each member and each outsider. */
export const committeesView: View<{ committees: Committees }> = {
  id: 'committees',
  summary: { en: 'Boards and committees and who sits on them', zh: '董事会和委员会及其成员' },
  build({ committees }, { names, lang }) {
    const nameAt = namesAt(names)
    const rows = [...committees.values()].map((one): Row => {
      const shown = (seats: readonly Pointer[]): string | null => listed(seats, nameAt, lang)
      return {
        cells: {
          committee: one.id,
          name: one.name,
          kind: one.kind,
          chair: shown(one.chair),
          secretary: shown(one.secretary),
          members: shown(one.members),
          seats: new Set([...one.chair, ...one.members]).size + one.external,
          external: one.external,
          meets: one.meets,
        },
        at: one.at,
      }
    })
    const title = { en: 'Committees', zh: '委员会' }
    return { view: 'committees', title, columns, rows, totals: null }
  },
}

const kinds: readonly Kind[] = ['role', 'person', 'department', 'committee']

function namesAt(names: Names): (pointer: Pointer) => Name | undefined {
  const known = new Map<Pointer, Name>()
  for (const kind of kinds) for (const one of names.all(kind)) known.set(one.pointer, one.name)
  return (pointer) => known.get(pointer)
}

/** Names in a row; of those that are called the same, how many. */
function listed(seats: readonly Pointer[], nameAt: (pointer: Pointer) => Name | undefined, lang: Lang): string | null {
  const counts = new Map<string, number>()
  for (const seat of seats) {
    const name = nameAt(seat)
    if (name === undefined) continue
    const text = shownName(name, lang)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const texts = [...counts].map(([text, count]) => (count === 1 ? text : `${text} ×${count}`))
  return texts.length === 0 ? null : texts.join(lang === 'zh' ? '、' : ', ')
}
