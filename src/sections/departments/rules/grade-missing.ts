import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Grades } from '../../grades/model.js'
import { type Departments, isHat } from '../model.js'

const missing = message<{ count: number; roles: readonly string[] }>('grade-missing', {
  en: ({ count, roles }, f) =>
    `${f.num(count)} ${f.s(count, 'role has', 'roles have')} no grade: ${roles.join(', ')}${count > roles.length ? ', …' : ''}`,
  zh: ({ count, roles }, f) =>
    `${f.num(count)} 个岗位没有写职级：${roles.join('、')}${count > roles.length ? ' 等' : ''}`,
})

export const gradeMissing: Rule<{ departments: Departments; grades: Grades }> = {
  id: 'grade-missing',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'Once a plan has grades, every role has one.', zh: '方案有职级表后，每个岗位都写明职级。' },
  why: {
    en: 'Pay and career paths follow the grade. Hats need none, nor do roles with pay or a cost of their own. One finding lists the roles.',
    zh: '薪酬和职业通道都随职级。兼任岗位、自写薪酬或成本的岗位不需要。一条提示列出所有这样的岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: Junior }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: 4 } }`,
    good: `orgplan: 1
organization: { id: acme }
grades: { P1: Junior }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 }, seller: { headcount: 4, grade: P1 } } }`,
  },
  check({ departments, grades }, report) {
    if (grades.size === 0) return
    const open = departments.roles.filter(
      (role) => role.grade === null && role.pay === null && role.cost === null && !isHat(role),
    )
    const [first] = open
    if (first === undefined) return
    const roles = open.slice(0, 10).map((role) => role.path)
    report({ said: missing({ count: open.length, roles }), pointer: first.at, on: 'key' })
  },
}
