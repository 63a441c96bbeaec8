import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const likeMissesRule: RuleMeta = {
  id: 'like-misses-source',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'What a copy leaves out or changes stands in what it copies.',
    zh: '参照其他部门或岗位时，所去掉和修改的内容在原处存在。',
  },
  why: {
    en: 'A misspelt id would leave the copied role as it is and add a second one beside it.',
    zh: '写错 id 时，复制来的岗位原样不动，旁边又多出一个岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  north: { head: lead, roles: { lead: 1, planner: 2 } }
  south: { like: north, roles: { planer: null } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  north: { head: lead, roles: { lead: 1, planner: 2 } }
  south: { like: north, roles: { planner: null } }`,
  },
}

export const nothingToLeaveOut = message<{ id: string; like: string }>('like-misses-source', {
  en: ({ id, like }, f) => `${f.quote(like)} has no ${f.quote(id)} that could be left out`,
  zh: ({ id, like }, f) => `${f.quote(like)}中没有可去掉的${f.quote(id)}`,
})

export const besideCopied = message<{ id: string; near: string; like: string }>('like-misses-source:near', {
  en: ({ id, near, like }, f) => `${f.quote(id)} is added beside ${f.quote(near)}, copied from ${f.quote(like)}`,
  zh: ({ id, near, like }, f) => `在从${f.quote(like)}复制的${f.quote(near)}之外新增了${f.quote(id)}`,
})

export const copiedHere = message('like-misses-source:here', {
  en: () => 'it is copied from here',
  zh: () => '复制自此处',
})
