import { message } from '../../../findings/message.js'
import { nestedAndParent, schemaValueRule } from '../../../findings/rules/schema-value.js'
import type { Rule } from '../../../section/contract.js'
import type { Departments } from '../model.js'

const circularly = message<{ chain: readonly string[] }>('department-cycle', {
  en: ({ chain }) => `These departments stand under each other in a circle: ${chain.join(' → ')}`,
  zh: ({ chain }) => `这些部门的隶属关系成环：${chain.join(' → ')}`,
})

export const departmentCycle: Rule<{ departments: Departments }> = {
  id: 'department-cycle',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'No department stands under itself.', zh: '没有部门直接或间接隶属于自己。' },
  why: {
    en: 'A circle of `parent` has no top: none of its departments is part of the organisation.',
    zh: 'parent 成环就没有顶点，环中的部门都不属于组织。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  a: { parent: b, head: x, roles: { x: 1 } }
  b: { parent: a, head: y, roles: { y: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  a: { parent: b, head: x, roles: { x: 1 } }
  b: { head: y, roles: { y: 1 } }`,
  },
  check({ departments }, report) {
    for (const pointer of departments.nestedWithParent) {
      report({ as: schemaValueRule, said: nestedAndParent({}), pointer: `${pointer}/parent`, on: 'key' })
    }
    for (const circle of departments.circles) {
      const chain = [...circle, circle[0] as string].map((pointer) => departments.unitAt(pointer)?.id ?? pointer)
      report({ said: circularly({ chain }), pointer: `${circle[0]}/parent` })
    }
  },
}
