import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Reporting } from '../model.js'

const severalTops = message<{ count: number; roles: readonly string[] }>('several-roots', {
  en: ({ count, roles }, f) =>
    `${f.num(count)} roles report to nobody: ${roles.join(', ')}${count > roles.length ? ', …' : ''}`,
  zh: ({ count, roles }, f) =>
    `${f.num(count)} 个岗位没有上级：${roles.join('、')}${count > roles.length ? ' 等' : ''}`,
})

export const severalRoots: Rule<{ reporting: Reporting }> = {
  id: 'several-roots',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'The organisation has one top.', zh: '组织只有一个最高岗位。' },
  why: {
    en: 'Several roles without a boss are allowed (partners, a board of equals), but usually a head of the organisation is missing.',
    zh: '允许多个没有上级的岗位（合伙人、并列领导），但通常是缺了组织负责人。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  east: { head: a, roles: { a: 1 } }
  west: { head: b, roles: { b: 1 } }`,
    good: `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  east: { head: a, roles: { a: 1 } }
  west: { head: b, roles: { b: 1 } }`,
  },
  check({ reporting }, report) {
    const { roots } = reporting
    if (roots.length < 2) return
    const roles = roots.slice(0, 5).map((role) => role.path)
    report({ said: severalTops({ count: roots.length, roles }), pointer: '/organization', on: 'key' })
  },
}
