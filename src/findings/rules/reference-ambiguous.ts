import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const referenceAmbiguousRule: RuleMeta = {
  id: 'reference-ambiguous',
  stage: 'reference',
  severity: 'error',
  summary: { en: 'A reference means exactly one thing.', zh: '一个引用只指一件事。' },
  why: {
    en: 'Where two departments have a role of the same id, its id alone does not say which; a path does.',
    zh: '两个部门有同名岗位时，仅写 id 无法区分；写路径即可。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  east: { head: manager, roles: { manager: 1 } }
  west: { head: manager, roles: { manager: 1 } }
ratios:
  manager: 1`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  east: { head: manager, roles: { manager: 1 } }
  west: { head: manager, roles: { manager: 1 } }
ratios:
  east/manager: 1`,
  },
}

export const referenceAmbiguous = message<{ reference: string; among: readonly string[] }>('reference-ambiguous', {
  en: ({ reference, among }, f) =>
    `${f.quote(reference)} could mean ${f.list(among.slice(0, 5), 'or')}${among.length > 5 ? ', …' : ''}: write the path`,
  zh: ({ reference, among }, f) =>
    `${f.quote(reference)}可能指 ${f.list(among.slice(0, 5), 'or')}${among.length > 5 ? ' 等' : ''}：请写出路径`,
})

export const couldBe = message<{ path: string }>('reference-ambiguous:candidate', {
  en: ({ path }, f) => `${f.quote(path)} is here`,
  zh: ({ path }, f) => `${f.quote(path)}在这里`,
})
