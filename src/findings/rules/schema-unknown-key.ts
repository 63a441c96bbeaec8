import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const unknownKeyRule: RuleMeta = {
  id: 'schema-unknown-key',
  stage: 'schema',
  severity: 'error',
  summary: { en: 'Every key is one the format knows at that place.', zh: '每个键都是格式在该处认识的键。' },
  why: {
    en: 'A misspelt key would be ignored, and what it says with it. Own data goes under keys that start with x-.',
    zh: '写错的键会连同其内容一起被忽略。自己的数据请放在 x- 开头的键下。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { haed: manager, roles: { manager: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
}

export const unknownKey = message<{ key: string; known: readonly string[] }>('schema-unknown-key', {
  en: ({ key, known }, f) =>
    `The key ${f.quote(key)} is not known here${known.length > 0 && known.length < 9 ? `; known: ${known.join(', ')}` : ''}`,
  zh: ({ key, known }, f) =>
    `这里没有${f.quote(key)}这个键${known.length > 0 && known.length < 9 ? `；可用的键：${known.join('、')}` : ''}`,
})

export const chineseKey = message<{ key: string; written: string }>('schema-unknown-key:glossary', {
  en: ({ key, written }, f) => `${f.quote(key)} is written ${f.quote(written)}`,
  zh: ({ key, written }, f) => `${f.quote(key)}写作${f.quote(written)}`,
})

export const titleOrName = message<{ key: string; written: string }>('schema-unknown-key:name', {
  en: ({ key, written }, f) =>
    `A role has a title, a department a name: write ${f.quote(written)} instead of ${f.quote(key)}`,
  zh: ({ key, written }, f) => `岗位用 title，部门用 name：请把${f.quote(key)}写成${f.quote(written)}`,
})
