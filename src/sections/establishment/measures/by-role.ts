import type { MeasureList } from '../../../section/contract.js'
import { type Name, shownName } from '../../../text/lang.js'
import type { Role } from '../../departments/model.js'
import { type Establishment, headsOfPost, headsOfSum } from '../model.js'

/** The planned heads of each role. */
export const headsByRole: MeasureList<{ establishment: Establishment }> = {
  id: 'role',
  head: { en: 'Heads by role', zh: '各岗位编制' },
  kind: { is: 'count' },
  onlyChanges: true,
  lacking: 0,
  total: ({ establishment }) => headsOfSum(establishment.total),
  each({ establishment: { posts } }) {
    const titles = new Map<string, number>()
    for (const { role } of posts) titles.set(titleOf(role), (titles.get(titleOf(role)) ?? 0) + 1)
    return posts.map((post) => ({
      id: post.role.path,
      name: titles.get(titleOf(post.role)) === 1 ? post.role.title : withDepartment(post.role),
      figure: headsOfPost(post),
    }))
  },
}

const titleOf = ({ title }: Role): string => `${shownName(title, 'en')}\n${shownName(title, 'zh')}`

/** `Planner (Zhejiang)`, where several roles have the title. */
const withDepartment = ({ id, title, unit }: Role): Name => ({
  id,
  text: {
    en: `${shownName(title, 'en')} (${shownName(unit.name, 'en')})`,
    zh: `${shownName(title, 'zh')}（${shownName(unit.name, 'zh')}）`,
  },
})
