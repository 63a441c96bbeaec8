import type { View } from '../../../section/contract.js'
import { add, compare, one, type Rational, zero } from '../../../staffing/rational.js'
import type { Column, Row } from '../../../table/table.js'
import type { Name, Pair } from '../../../text/lang.js'
import type { Holding, People, Person } from '../model.js'

const yesNo = { yes: { en: 'yes', zh: '是' }, no: { en: 'no', zh: '否' } } as const

const statusWords = {
  'in-post': { en: 'in post', zh: '在岗' },
  acting: { en: 'acting', zh: '代理' },
  later: { en: 'not yet', zh: '未到任' },
  past: { en: 'ended', zh: '已结束' },
  'no-post': { en: 'no post', zh: '无岗位' },
} as const

const columns: readonly Column[] = [
  { key: 'person', wide: true, head: { en: 'Id', zh: '标识' }, kind: { is: 'text' } },
  { key: 'name', total: 'people', head: { en: 'Person', zh: '人员' }, kind: { is: 'text' } },
  { key: 'role', head: { en: 'Role', zh: '岗位标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
  { key: 'fte', head: { en: 'FTE', zh: '折合' }, kind: { is: 'decimal', places: 2 } },
  { key: 'from', wide: true, head: { en: 'From', zh: '起' }, kind: { is: 'date' } },
  { key: 'to', wide: true, head: { en: 'To', zh: '止' }, kind: { is: 'date' } },
  { key: 'acting', head: { en: 'Acting', zh: '代理' }, kind: { is: 'status', words: yesNo }, readBy: 'programs' },
  { key: 'inForce', head: { en: 'In force', zh: '有效' }, kind: { is: 'status', words: yesNo }, readBy: 'programs' },
  { key: 'status', head: { en: 'Status', zh: '状态' }, kind: { is: 'status', words: statusWords }, readBy: 'people' },
  { key: 'sharedWith', head: { en: 'Shared with', zh: '共任' }, kind: { is: 'text' } },
]

/** Who holds which posts: a row for every post of every person, and one for a person without any. */
export const people: View<{ people: People }> = {
  id: 'people',
  summary: { en: 'Who holds which posts: shares, dates, acting', zh: '人员任职：占比、起止日期、代理' },
  build({ people }, { today }) {
    const rows = people.all.flatMap((person): Row[] =>
      person.holdings.length === 0
        ? [withoutPost(person, today)]
        : person.holdings.map((holding) => post(holding, people, today)),
    )
    const held = people.all.flatMap((person) => person.holdings.filter((holding) => holding.inForce))
    const fte = held.reduce<Rational>((sum, { share }) => add(sum, share ?? zero), zero)
    const inPost = new Set(held.map((holding) => holding.person))
    const unstated = held.filter((holding) => holding.share === null).length
    return {
      view: 'people',
      title: { en: 'People', zh: '人员' },
      columns,
      rows,
      totals: { people: people.all.length, inPost: inPost.size, fte },
      notes: notes(people.all, inPost, unstated, today),
    }
  },
}

function post(holding: Holding, people: People, today: string): Row {
  const { person, role, from, to, acting, inForce } = holding
  const status = !inForce ? whenOf(from, today) : acting ? 'acting' : 'in-post'
  return {
    cells: {
      ...who(person),
      role: role.path,
      title: role.title,
      department: role.unit.name,
      fte: holding.share,
      from,
      to,
      acting: acting ? 'yes' : 'no',
      inForce: inForce ? 'yes' : 'no',
      status,
      sharedWith: sharers(holding, people),
    },
    ...(inForce ? {} : { mark: 'muted' as const }),
    at: holding.at,
  }
}

function withoutPost(person: Person, today: string): Row {
  const { from, to } = person
  const isHere = (from === null || from <= today) && (to === null || to >= today)
  const none = { role: null, title: null, department: null, fte: null, acting: null, inForce: null, sharedWith: null }
  return {
    cells: { ...who(person), ...none, from, to, status: isHere ? 'no-post' : whenOf(from, today) },
    mark: isHere ? 'warning' : 'muted',
    at: person.at,
  }
}

const who = ({ id, name }: Person): { person: string; name: Name } => ({ person: id, name })

const whenOf = (from: string | null, today: string): 'later' | 'past' =>
  from !== null && from > today ? 'later' : 'past'

/** Those who make up one post together: none of them gives it a whole. A line of whole posts is not shared. */
function sharers(holding: Holding, { inPost }: People): readonly Name[] | null {
  const isPart = ({ share }: Holding): boolean => share === null || compare(share, one) < 0
  if (!holding.inForce || !isPart(holding)) return null
  const others = (inPost.get(holding.role) ?? []).filter((other) => other.person !== holding.person && isPart(other))
  return others.length === 0 ? null : others.map((other) => other.person.name)
}

/** What the totals leave out. */
function notes(all: readonly Person[], inPost: ReadonlySet<Person>, unstated: number, today: string): Pair[] {
  if (all.length === 0) return [{ en: 'The plan lists no people.', zh: '方案没有列出人员。' }]
  const idle = all.length - inPost.size
  return [
    ...(idle === 0
      ? []
      : [
          {
            en: `${idle} of ${all.length} ${idle === 1 ? 'holds' : 'hold'} no post on ${today}.`,
            zh: `截至 ${today}，${all.length} 人中有 ${idle} 人没有岗位。`,
          },
        ]),
    ...(unstated === 0
      ? []
      : [
          {
            en: `${unstated} ${unstated === 1 ? 'share is' : 'shares are'} not stated and not in the sum.`,
            zh: `有 ${unstated} 处任职未写占比，未计入合计。`,
          },
        ]),
  ]
}
