import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Departments } from '../model.js'

const noHead = message<{ department: Name }>('department-without-head', {
  en: ({ department }, f) => `${f.name(department)} has no head`,
  zh: ({ department }, f) => `${f.name(department)}没有负责人`,
})

const actingOnly = message<{ department: Name; acting: string }>('department-without-head:acting', {
  en: ({ department, acting }, f) => `${f.name(department)} has no head; ${f.quote(acting)} acts`,
  zh: ({ department, acting }, f) => `${f.name(department)}没有负责人，由${f.quote(acting)}代理`,
})

export const departmentWithoutHead: Rule<{ departments: Departments }> = {
  id: 'department-without-head',
  stage: 'structure',
  severity: 'warning',
  summary: {
    en: 'Every department with roles has a head, or says who acts.',
    zh: '有岗位的部门都有负责人，或写明由谁代理。',
  },
  why: {
    en: 'Nobody answers for a department without a head, and its roles report past it. `acting` names who speaks for it until one is found (then this is only noted).',
    zh: '没有负责人的部门无人担责，岗位只能越级汇报。用 acting 写明暂由谁代理（此时只作提示）。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { roles: { clerk: 3 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
  check({ departments }, report) {
    for (const unit of departments.units) {
      if (unit.level === 0 || unit.namesHead || unit.roles.length === 0) continue
      const department = unit.name
      const acting = unit.acting?.id
      if (acting === undefined) report({ said: noHead({ department }), pointer: unit.at, on: 'key' })
      else report({ said: actingOnly({ department, acting }), pointer: `${unit.at}/acting`, severity: 'info' })
    }
  },
}
