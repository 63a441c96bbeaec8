import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeLoopRule: RuleMeta = {
  id: 'include-loop',
  stage: 'read',
  severity: 'error',
  summary: { en: 'No file includes itself, directly or through others.', zh: '没有文件直接或间接地引入自己。' },
  why: {
    en: 'A loop has no end; share a part by including it once from the root file.',
    zh: '循环没有尽头；共用的部分由主文件引入一次即可。',
  },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ part.yaml ]`,
      'part.yaml': 'include: [ part.yaml ]',
    },
    good: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ part.yaml ]`,
      'part.yaml': 'drivers: { users: 1 }',
    },
  },
}

export const includeLoop = message<{ chain: readonly string[] }>('include-loop', {
  en: ({ chain }) => `This file includes itself: ${chain.join(' → ')}`,
  zh: ({ chain }) => `文件引入了自己：${chain.join(' → ')}`,
})
