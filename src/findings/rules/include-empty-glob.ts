import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeEmptyRule: RuleMeta = {
  id: 'include-empty-glob',
  stage: 'read',
  severity: 'warning',
  summary: { en: 'A pattern in include matches at least one file.', zh: 'include 中的通配符至少匹配一个文件。' },
  why: {
    en: 'A pattern that matches nothing is usually a misspelt folder.',
    zh: '什么也匹配不到的通配符往往是文件夹名写错了。',
  },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ "parts/*.yaml" ]`,
    },
    good: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ "parts/*.yaml" ]`,
      'parts/a.yaml': 'drivers: { users: 1 }',
    },
  },
}

export const includeEmpty = message<{ pattern: string }>('include-empty-glob', {
  en: ({ pattern }, f) => `The pattern ${f.quote(pattern)} matches no file`,
  zh: ({ pattern }, f) => `通配符${f.quote(pattern)}没有匹配到任何文件`,
})
