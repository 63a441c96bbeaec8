import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { type Departments, isHat, type Role } from '../model.js'

const circular = message<{ chain: readonly string[] }>('hat-cycle', {
  en: ({ chain }) => `These hats are held by each other, so none has a seat: ${chain.join(' → ')}`,
  zh: ({ chain }) => `这些岗位互相兼任，没有一个有编制：${chain.join(' → ')}`,
})

export const hatCycle: Rule<{ departments: Departments }> = {
  id: 'hat-cycle',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'No hat is held by itself through others.', zh: '兼任关系不成环。' },
  why: {
    en: 'In a circle of heldBy nobody holds a seat, so nobody does the work.',
    zh: 'heldBy 成环就没有人真正在岗，工作无人承担。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head: a
    roles: { a: { heldBy: b }, b: { heldBy: a } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head: a
    roles: { a: { heldBy: b }, b: 1 }`,
  },
  check({ departments }, report) {
    const told = new Set<Role>()
    for (const role of departments.roles) {
      const way: Role[] = []
      let at: Role | null = role
      while (at !== null && isHat(at) && !way.includes(at)) {
        way.push(at)
        at = at.heldBy
      }
      if (way.length === 0 || at !== role || way.some((one) => told.has(one))) continue
      for (const one of way) told.add(one)
      report({ said: circular({ chain: [...way, role].map((one) => one.path) }), pointer: `${role.at}/heldBy` })
    }
  },
}
