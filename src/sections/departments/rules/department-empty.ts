import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Departments } from '../model.js'

const empty = message<{ department: Name }>('department-empty', {
  en: ({ department }, f) => `${f.name(department)} has neither roles nor departments`,
  zh: ({ department }, f) => `${f.name(department)}下没有岗位，也没有下级部门`,
})

export const departmentEmpty: Rule<{ departments: Departments }> = {
  id: 'department-empty',
  stage: 'structure',
  severity: 'warning',
  summary: { en: 'Every department has a role or a department in it.', zh: '每个部门下都有岗位或下级部门。' },
  why: {
    en: 'An empty department is a placeholder that reaches the board as a box without people.',
    zh: '空部门只是占位，却会作为没有人的方框出现在董事会面前。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: Sales }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
  check({ departments }, report) {
    for (const unit of departments.units) {
      if (unit.level > 0 && unit.roles.length === 0 && unit.units.length === 0) {
        report({ said: empty({ department: unit.name }), pointer: unit.at, on: 'key' })
      }
    }
  },
}
