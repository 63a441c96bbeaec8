import type { View } from '../../../section/contract.js'
import type { Column, Row } from '../../../table/table.js'
import type { Name, Pair } from '../../../text/lang.js'
import { rolesWithin } from '../budget-rows.js'
import type { CostGroup, Grouping, Pay } from '../model.js'
import { costCells, costColumns, costInPeriod, shownIn } from './cost-columns.js'
import { costNotes } from './cost-notes.js'
import { withoutEmptyDecimals } from './money-columns.js'

interface Words {
  readonly head: Pair
  readonly title: Pair
  readonly summary: Pair
  /** What roles without it are called. */
  readonly none: Pair
}

/** The forms of employment that the format knows, as people call them. */
const employments: { readonly [form: string]: Pair } = {
  employee: { en: 'employee', zh: '正式' },
  outsourced: { en: 'outsourced', zh: '外包' },
  dispatched: { en: 'dispatched', zh: '派遣' },
  contractor: { en: 'contractor', zh: '劳务' },
  intern: { en: 'intern', zh: '实习' },
  'part-time': { en: 'part-time', zh: '非全日制' },
}

/** A table of costs by what roles are alike in. Every one adds up to the same total. */
function costBy(by: Grouping, { head, title, summary, none }: Words): View<{ pay: Pay }> {
  const id = `cost-by-${by}`
  return {
    id,
    summary,
    build({ pay }) {
      const groups = (pay.used ? pay.groups(by) : []).map((group) => {
        return { group, costed: { cost: group.cost, period: costInPeriod(pay, group.roles) } }
      })
      const all = { cost: pay.total, period: costInPeriod(pay, rolesWithin(pay.units[0]?.unit)) }
      const shown = shownIn([...groups.map(({ costed }) => costed), all], pay)
      const rows = groups.map(({ group, costed }): Row => {
        return { cells: { ...cellsOf(group), ...costCells(costed, ''), ...shown(costed) } }
      })
      const columns = [...groupColumns(by, head), ...costColumns(pay, '', true)]
      return {
        view: id,
        title,
        columns: withoutEmptyDecimals(columns, rows),
        rows,
        totals: pay.used ? costCells(all, '') : null,
        ...(pay.used ? { shownTotals: shown(all) } : {}),
        notes: costNotes(pay),
      }
    },
  }

  function cellsOf({ id: group, name, roles }: CostGroup): Row['cells'] {
    const [role] = roles
    const known = by === 'employment' && group !== null && Object.hasOwn(employments, group) ? employments[group] : none
    const shown: Name = name !== null && known === none ? name : { id: group ?? '', text: { ...known } }
    const post = by === 'role' && role !== undefined ? { department: role.unit.name, grade: role.grade } : {}
    return { [by]: group, name: shown, ...post, roles: roles.length }
  }
}

function groupColumns(by: Grouping, head: Pair): readonly Column[] {
  const id: Column = { key: by, head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' }
  const name: Column = { key: 'name', head, kind: { is: 'text' }, stays: true }
  if (by === 'role') {
    return [
      id,
      name,
      { key: 'department', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' } },
      { key: 'grade', head: { en: 'Grade', zh: '职级' }, kind: { is: 'text' } },
    ]
  }
  return [id, name, { key: 'roles', head: { en: 'Roles', zh: '岗位' }, kind: { is: 'count' } }]
}

export const costByFamily = costBy('family', {
  head: { en: 'Family', zh: '序列' },
  title: { en: 'Cost by job family', zh: '各序列成本' },
  summary: { en: 'What posts cost by job family', zh: '各序列成本' },
  none: { en: 'no family', zh: '未写序列' },
})

export const costByGrade = costBy('grade', {
  head: { en: 'Grade', zh: '职级' },
  title: { en: 'Cost by grade', zh: '各职级成本' },
  summary: { en: 'What posts cost by grade', zh: '各职级成本' },
  none: { en: 'no grade', zh: '未写职级' },
})

export const costByEmployment = costBy('employment', {
  head: { en: 'Employment', zh: '用工形式' },
  title: { en: 'Cost by form of employment', zh: '各用工形式成本' },
  summary: { en: 'What posts cost by form of employment', zh: '各用工形式成本' },
  none: { en: 'employee', zh: '正式' },
})

export const costByRole = costBy('role', {
  head: { en: 'Role', zh: '岗位' },
  title: { en: 'Cost by role', zh: '各岗位成本' },
  summary: { en: 'What posts cost role by role', zh: '各岗位成本' },
  none: { en: 'no role', zh: '无岗位' },
})
