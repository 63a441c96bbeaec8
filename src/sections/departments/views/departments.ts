import type { View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import type { Departments } from '../model.js'

const columns: readonly Column[] = [
  { key: 'department', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'name', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' }, indent: true },
  { key: 'level', head: { en: 'Level', zh: '层级' }, kind: { is: 'count' }, readBy: 'programs' },
  { key: 'parent', head: { en: 'Parent', zh: '上级' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'kind', wide: true, head: { en: 'Kind', zh: '类型' }, kind: { is: 'text' } },
  { key: 'tier', wide: true, head: { en: 'Tier', zh: '层级类别' }, kind: { is: 'text' } },
  { key: 'function', wide: true, head: { en: 'Function', zh: '职能' }, kind: { is: 'text' } },
  { key: 'head', head: { en: 'Head', zh: '负责人' }, kind: { is: 'text' } },
  { key: 'acting', head: { en: 'Acting', zh: '代理' }, kind: { is: 'text' } },
  { key: 'roles', head: { en: 'Roles', zh: '岗位' }, kind: { is: 'count' } },
  { key: 'departments', wide: true, head: { en: 'Departments', zh: '下级部门' }, kind: { is: 'count' } },
]

/** The tree of departments with who leads them. */
export const departmentsView: View<{ departments: Departments }> = {
  id: 'departments',
  summary: { en: 'The departments, what they are and who leads them', zh: '部门及其类型、职能和负责人' },
  build({ departments }) {
    const rows = departments.units
      .filter((unit) => unit.level > 0 || unit.roles.length > 0)
      .map((unit): Row => {
        return {
          cells: {
            department: unit.level === 0 ? unit.id : unit.path,
            name: unit.name,
            level: unit.level,
            parent: unit.parent === null ? null : unit.parent.level === 0 ? unit.parent.id : unit.parent.path,
            kind: unit.kind,
            tier: unit.tier,
            function: unit.functions.length === 0 ? null : unit.functions.join(', '),
            head: unit.head?.title ?? null,
            acting: unit.acting?.title ?? null,
            roles: unit.roles.length,
            departments: unit.units.length,
          },
          depth: unit.level,
          at: unit.at,
        }
      })
    return {
      view: 'departments',
      title: { en: 'Departments', zh: '部门' },
      columns,
      rows,
      totals: { departments: departments.units.length - 1, roles: departments.roles.length },
    }
  },
}
