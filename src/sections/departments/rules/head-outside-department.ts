import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Departments } from '../model.js'

const outside = message<{ department: Name; head: string; home: Name }>('head-outside-department', {
  en: ({ department, head, home }, f) =>
    `The head of ${f.name(department)}, ${f.quote(head)}, belongs to ${f.name(home)}`,
  zh: ({ department, head, home }, f) => `${f.name(department)}的负责人${f.quote(head)}属于${f.name(home)}`,
})

export const headOutsideDepartment: Rule<{ departments: Departments }> = {
  id: 'head-outside-department',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'The head of a department is one of its own roles.', zh: '部门负责人是本部门的岗位。' },
  why: {
    en: 'A head from elsewhere keeps its own boss and is counted in its own department. That can be meant (one head for two departments) or a reference that found the wrong role.',
    zh: '来自其他部门的负责人仍向原上级汇报，并计入原部门。这可能是有意兼管，也可能是引用找错了岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }
  service: { head: manager, roles: { clerk: 2 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }
  service: { head: lead, roles: { lead: 1, clerk: 2 } }`,
  },
  check({ departments }, report) {
    for (const unit of departments.units) {
      const { head } = unit
      if (head === null || head.unit === unit) continue
      const said = outside({ department: unit.name, head: head.path, home: head.unit.name })
      report({ said, pointer: `${unit.at}/head`, key: head.path })
    }
  },
}
