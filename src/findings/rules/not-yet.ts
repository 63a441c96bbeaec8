import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const notYetRule: RuleMeta = {
  id: 'not-yet',
  stage: 'read',
  severity: 'error',
  summary: { en: 'The plan uses only what this version understands.', zh: '方案只使用本版本已支持的内容。' },
  why: {
    en: 'A key that is planned but not built yet would be ignored, and the plan would seem to say more than is checked.',
    zh: '已规划但尚未实现的键若被忽略，方案看上去就比实际检查的内容更多。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  east: { name: East }
  west: { plan: west }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  east: { name: East }
  west: { name: West }`,
  },
}

export const notYet = message<{ key: string }>('not-yet', {
  en: ({ key }, f) => `${f.quote(key)} is part of the format, but this version does not understand it yet`,
  zh: ({ key }, f) => `${f.quote(key)}属于本格式，但本版本尚不支持`,
})
