import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const missingKeyRule: RuleMeta = {
  id: 'schema-missing-key',
  stage: 'schema',
  severity: 'error',
  summary: { en: 'Every key that a map needs is there.', zh: '映射所需的键都已写出。' },
  why: {
    en: 'Without it the entry cannot be read: a plan has orgplan and organization, an organisation has an id.',
    zh: '缺了它就无法读懂这一项：方案要有 orgplan 和 organization，组织要有 id。',
  },
  examples: {
    bad: `orgplan: 1
organization: { name: Acme }`,
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const missingKey = message<{ key: string }>('schema-missing-key', {
  en: ({ key }, f) => `The key ${f.quote(key)} is missing`,
  zh: ({ key }, f) => `缺少键${f.quote(key)}`,
})
