import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Departments, Role } from '../../departments/model.js'

const circular = message<{ chain: readonly string[] }>('reporting-cycle', {
  en: ({ chain }) => `These roles report to each other in a circle: ${chain.join(' → ')}`,
  zh: ({ chain }) => `这些岗位的汇报关系成环：${chain.join(' → ')}`,
})

const alsoHere = message<{ role: string; boss: string }>('reporting-cycle:member', {
  en: ({ role, boss }, f) => `${f.quote(role)} reports to ${f.quote(boss)}`,
  zh: ({ role, boss }, f) => `${f.quote(role)}向${f.quote(boss)}汇报`,
})

export const reportingCycle: Rule<{ departments: Departments }> = {
  id: 'reporting-cycle',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'Reporting lines have no circle.', zh: '汇报关系不成环。' },
  why: {
    en: 'In a circle everybody is somebody’s boss and nobody decides. Make one of the lines dotted, or give one role another boss.',
    zh: '成环时人人都是上级，却没有人能拍板。请把其中一条改为虚线，或换一个上级。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head: a
    roles: { a: { headcount: 1, reportsTo: b }, b: { headcount: 1, reportsTo: a } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head: a
    roles: { a: 1, b: { headcount: 1, reportsTo: a } }`,
  },
  check({ departments }, report) {
    for (const circle of circles(departments.roles)) {
      const [first, ...rest] = circle as [Role, ...Role[]]
      const chain = [...circle, first].map((role) => role.path)
      const related = rest.map((role) => ({
        said: alsoHere({ role: role.path, boss: bossOf(role)?.path ?? '' }),
        pointer: `${role.at}/reportsTo`,
      }))
      report({ said: circular({ chain }), pointer: `${first.at}/reportsTo`, related })
    }
  },
}

const bossOf = (role: Role): Role | null => (role.boss.is === 'role' ? role.boss.role : null)

/** Each circle once, from its smallest path on; a role that reports to itself has a rule of its own. */
function circles(roles: readonly Role[]): Role[][] {
  /** The walk that first came to a role, from 1. */
  const walkOf = new Uint32Array(roles.length)
  const found: Role[][] = []
  for (const role of roles) {
    const walk = role.index + 1
    let at: Role | null = role
    while (at !== null && walkOf[at.index] === 0) {
      walkOf[at.index] = walk
      at = bossOf(at)
    }
    if (at === null || walkOf[at.index] !== walk) continue
    const circle = circleFrom(at)
    if (circle.length > 1) found.push(fromSmallest(circle))
  }
  return found
}

function circleFrom(start: Role): Role[] {
  const circle = [start]
  for (let at = bossOf(start); at !== null && at !== start; at = bossOf(at)) circle.push(at)
  return circle
}

function fromSmallest(circle: Role[]): Role[] {
  let smallest = 0
  for (const [index, role] of circle.entries()) if (role.path < (circle[smallest] as Role).path) smallest = index
  return [...circle.slice(smallest), ...circle.slice(0, smallest)]
}
