import type { View } from '../../../section/contract.js'
import type { Cell, Column, Row } from '../../../table/table.js'
import type { Committees } from '../../committees/model.js'
import type { Departments, Role } from '../../departments/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Reporting } from '../model.js'

const columns: readonly Column[] = [
  { key: 'role', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'title', head: { en: 'Role', zh: '岗位' }, kind: { is: 'text' } },
  { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
  { key: 'family', wide: true, head: { en: 'Family', zh: '序列' }, kind: { is: 'text' } },
  { key: 'grade', wide: true, head: { en: 'Grade', zh: '职级' }, kind: { is: 'text' } },
  { key: 'planned', head: { en: 'Planned', zh: '编制' }, kind: { is: 'count' } },
  { key: 'filled', head: { en: 'In post', zh: '在岗' }, kind: { is: 'count' } },
  { key: 'vacancies', head: { en: 'Vacant', zh: '缺编' }, kind: { is: 'count' } },
  {
    key: 'ftePlanned',
    head: { en: 'FTE planned', zh: '编制折合' },
    kind: { is: 'decimal', places: 2 },
    readBy: 'programs',
  },
  {
    key: 'fteFilled',
    head: { en: 'FTE in post', zh: '在岗折合' },
    kind: { is: 'decimal', places: 2 },
    readBy: 'programs',
  },
  { key: 'reportsTo', head: { en: 'Reports to', zh: '汇报对象' }, kind: { is: 'text' } },
  { key: 'span', wide: true, head: { en: 'Span', zh: '管理幅度' }, kind: { is: 'decimal', places: 1 } },
  { key: 'layer', wide: true, head: { en: 'Layer', zh: '层' }, kind: { is: 'count' } },
]

/** Every role with its figures, its line and its place in the structure. */
export const roles: View<{
  departments: Departments
  committees: Committees
  establishment: Establishment
  reporting: Reporting
}> = {
  id: 'roles',
  summary: {
    en: 'Every role: figures, reporting line, span and layer',
    zh: '全部岗位：编制、汇报对象、管理幅度与层级',
  },
  build({ departments, committees, establishment, reporting }) {
    const bossOf = (role: Role): Cell => {
      if (role.boss.is === 'role') return role.boss.role.title
      return role.boss.is === 'committee' ? (committees.get(role.boss.at)?.name ?? null) : null
    }
    const rows = departments.roles.map((role): Row => {
      const post = establishment.postOf(role)
      const line = reporting.lineOf(role)
      return {
        cells: {
          role: role.path,
          title: role.title,
          department: role.unit.name,
          family: role.family,
          grade: role.grade,
          planned: post.planned,
          filled: post.filled,
          vacancies: post.vacancy,
          ftePlanned: post.ftePlanned,
          fteFilled: post.fteFilled,
          reportsTo: bossOf(role),
          span: line.span,
          layer: line.layer,
        },
        ...(post.hat ? { mark: 'muted' as const } : {}),
        at: role.at,
      }
    })
    const { total } = establishment
    return {
      view: 'roles',
      title: { en: 'Roles', zh: '岗位' },
      columns,
      rows,
      totals: {
        roles: total.roles,
        planned: total.planned,
        filled: total.filled,
        vacancies: total.vacancies,
        ftePlanned: total.ftePlanned,
        fteFilled: total.fteFilled,
      },
    }
  },
}
