import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const depthRule: RuleMeta = {
  id: 'yaml-depth',
  stage: 'read',
  severity: 'error',
  summary: { en: 'The plan is nested at most 400 levels deep.', zh: '嵌套不超过 400 层。' },
  why: {
    en: 'Nearly 200 nested departments are more than any organisation has; deeper nesting is a mistake or an attack.',
    zh: '近 200 级部门已超过任何组织；更深的嵌套不是写错就是攻击。',
  },
  examples: {
    bad: `orgplan: 1\norganization: { id: acme }\nx-deep: ${'['.repeat(401)}${']'.repeat(401)}\n`,
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const tooDeep = message<{ levels: number }>('yaml-depth', {
  en: ({ levels }, f) => `The file is nested more than ${f.num(levels)} levels deep`,
  zh: ({ levels }, f) => `文件嵌套超过 ${f.num(levels)} 层`,
})
