import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Families } from '../../families/model.js'
import type { Departments } from '../model.js'

const missing = message<{ roles: readonly string[] }>('missing-job-family', {
  en: ({ roles }, f) =>
    `${f.num(roles.length)} ${f.s(roles.length, 'role has', 'roles have')} no job family: ${shortList(roles)}`,
  zh: ({ roles }, f) => `${f.num(roles.length)} 个岗位没有序列：${shortList(roles)}`,
})

export const missingJobFamily: Rule<{ departments: Departments; families: Families }> = {
  id: 'missing-job-family',
  stage: 'policy',
  severity: 'off',
  summary: { en: 'Every role belongs to a job family.', zh: '每个岗位都属于一个序列。' },
  why: {
    en: 'Career paths, pay bands and training plans follow job families. Off unless a plan switches it on.',
    zh: '职业通道、薪酬带宽和培训都按序列安排。默认关闭，由方案开启。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }
rules: { missing-job-family: warning }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: 1, family: management } } }
rules: { missing-job-family: warning }`,
  },
  check({ departments }, report) {
    const roles = departments.roles.filter((role) => role.family === null)
    const first = roles[0]
    if (first !== undefined)
      report({ said: missing({ roles: roles.map((role) => role.path) }), pointer: first.at, on: 'key' })
  },
}

const shortList = (paths: readonly string[]): string =>
  paths.length > 5 ? `${paths.slice(0, 5).join(', ')}, …` : paths.join(', ')
