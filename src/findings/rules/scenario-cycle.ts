import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const scenarioCycleRule: RuleMeta = {
  id: 'scenario-cycle',
  stage: 'read',
  severity: 'error',
  summary: { en: 'Scenarios do not extend each other in a circle.', zh: '方案之间不循环继承。' },
  why: {
    en: 'In a circle no scenario is the first, so none has values.',
    zh: '循环中没有第一个方案，也就没有任何值。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
scenarios:
  a: { extends: b }
  b: { extends: a }`,
    good: `orgplan: 1
organization: { id: acme }
scenarios:
  a: { extends: b }
  b: { note: First }`,
  },
}

export const scenarioCycle = message<{ chain: readonly string[] }>('scenario-cycle', {
  en: ({ chain }) => `The scenarios extend each other in a circle: ${chain.join(' → ')}`,
  zh: ({ chain }) => `方案循环继承：${chain.join(' → ')}`,
})
