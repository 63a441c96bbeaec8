import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Departments } from '../../departments/model.js'

const self = message<{ role: string }>('reporting-self', {
  en: ({ role }, f) => `${f.quote(role)} reports to itself; write null where it has no boss`,
  zh: ({ role }, f) => `${f.quote(role)}向自己汇报；没有上级时请写 null`,
})

export const reportingSelf: Rule<{ departments: Departments }> = {
  id: 'reporting-self',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'No role reports to itself.', zh: '没有岗位向自己汇报。' },
  why: {
    en: 'Who reports to himself has no boss and is his own top; write null for the top of the organisation.',
    zh: '向自己汇报等于没有上级；组织的最高岗位请写 null。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: 1, reportsTo: manager } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
  check({ departments }, report) {
    for (const role of departments.roles) {
      if (role.boss.is === 'role' && role.boss.role === role) {
        report({ said: self({ role: role.path }), pointer: `${role.at}/reportsTo` })
      }
    }
  },
}
