import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Establishment } from '../model.js'

const notStated = message<{ count: number; roles: readonly string[] }>('headcount-not-stated', {
  en: ({ count, roles }, f) =>
    `${f.num(count)} ${f.s(count, 'role states', 'roles state')} no headcount: ${roles.join(', ')}${count > roles.length ? ', …' : ''}`,
  zh: ({ count, roles }, f) =>
    `${f.num(count)} 个岗位没有写编制：${roles.join('、')}${count > roles.length ? ' 等' : ''}`,
})

export const headcountNotStated: Rule<{ establishment: Establishment }> = {
  id: 'headcount-not-stated',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'Every role states its headcount.', zh: '每个岗位都写明编制。' },
  why: {
    en: 'What is not stated is not zero: totals become ranges and ratios on such a role are skipped. One finding lists the roles.',
    zh: '没写不等于零：合计会变成区间，相关配比也无法评判。一条提示列出所有这样的岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, planner: Planner } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
  check({ establishment }, report) {
    const open = establishment.posts.filter((post) => !post.stated)
    const first = open[0]
    if (first === undefined) return
    const roles = open.slice(0, 10).map((post) => post.role.path)
    report({ said: notStated({ count: open.length, roles }), pointer: first.role.at, on: 'key' })
  },
}
