import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'
import { kindNames } from './reference-unknown.js'

export const referenceKindRule: RuleMeta = {
  id: 'reference-kind',
  stage: 'reference',
  severity: 'error',
  summary: { en: 'A reference names the kind of thing its key takes.', zh: '引用所指的类别与键相符。' },
  why: {
    en: 'A head is a role, not a department; the way out is usually that department’s own head.',
    zh: '负责人应是岗位而不是部门；通常应改为该部门的负责人岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: north, departments: { north: { head: clerk, roles: { clerk: 1 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: clerk, departments: { north: { head: clerk, roles: { clerk: 1 } } } }`,
  },
}

export const referenceKind = message<{ reference: string; found: string; kinds: readonly string[] }>('reference-kind', {
  en: ({ reference, found, kinds }, f) =>
    `${f.quote(reference)} is a ${kindNames[found]?.en ?? found}; a ${f.list(
      kinds.map((kind) => kindNames[kind]?.en ?? kind),
      'or',
    )} is needed here`,
  zh: ({ reference, found, kinds }, f) =>
    `${f.quote(reference)}是${kindNames[found]?.zh ?? found}；这里需要${f.list(
      kinds.map((kind) => kindNames[kind]?.zh ?? kind),
      'or',
    )}`,
})
