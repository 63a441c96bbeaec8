import type { View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import type { Establishment } from '../model.js'

const columns: readonly Column[] = [
  { key: 'role', head: { en: 'Role', zh: '岗位标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
  { key: 'planned', head: { en: 'Planned', zh: '编制' }, kind: { is: 'count' } },
  { key: 'filled', head: { en: 'In post', zh: '在岗' }, kind: { is: 'count' } },
  { key: 'vacancies', head: { en: 'Vacant', zh: '缺编' }, kind: { is: 'count' } },
  { key: 'hiring', wide: true, head: { en: 'Recruiting', zh: '在招' }, kind: { is: 'count' } },
  { key: 'frozen', wide: true, head: { en: 'Frozen', zh: '冻结' }, kind: { is: 'count' } },
  {
    key: 'status',
    head: { en: 'Status', zh: '状态' },
    kind: { is: 'status', words: { vacant: { en: 'vacant', zh: '缺编' }, over: { en: 'over', zh: '超编' } } },
  },
]

/** The roles whose posts are not all filled, or overfilled. */
export const vacancies: View<{ establishment: Establishment }> = {
  id: 'vacancies',
  summary: { en: 'Vacant posts and over-establishment by role', zh: '各岗位缺编与超编' },
  build({ establishment }) {
    const open = establishment.posts.filter((post) => post.vacancy !== null && post.vacancy !== 0)
    const rows = open.map(({ role, planned, filled, vacancy }): Row => {
      const over = (vacancy ?? 0) < 0
      const { hiring, frozen } = role.headcount
      return {
        cells: {
          role: role.path,
          title: role.title,
          department: role.unit.name,
          planned,
          filled,
          vacancies: vacancy,
          hiring,
          frozen,
          status: over ? 'over' : 'vacant',
        },
        mark: over ? 'error' : 'warning',
        at: role.at,
      }
    })
    const total = (of: (post: (typeof open)[number]) => number | null): number =>
      open.reduce((sum, post) => sum + (of(post) ?? 0), 0)
    const stated = (of: (post: (typeof open)[number]) => number | null): number | null =>
      open.some((post) => of(post) !== null) ? total(of) : null
    return {
      view: 'vacancies',
      title: { en: 'Vacancies', zh: '缺编' },
      columns,
      rows,
      totals: {
        planned: total((post) => post.planned),
        filled: total((post) => post.filled),
        vacancies: total((post) => post.vacancy),
        hiring: stated((post) => post.role.headcount.hiring),
        frozen: stated((post) => post.role.headcount.frozen),
      },
    }
  },
}
