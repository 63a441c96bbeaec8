import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const unknownWordRule: RuleMeta = {
  id: 'unknown-word',
  stage: 'read',
  severity: 'info',
  summary: { en: 'A word that is close to a known one is spelt like it.', zh: '与已知用词相近的词，写法应一致。' },
  why: {
    en: 'Kinds, tiers and forms of employment are open words; known ones get an order, a colour and an icon, a misspelt one does not.',
    zh: 'kind、tier、employment 可用任意词；已知的词有次序和颜色，写错的没有。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { tier: coer, head: manager, roles: { manager: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { tier: core, head: manager, roles: { manager: 1 } }`,
  },
}

export const unknownWord = message<{ word: string }>('unknown-word', {
  en: ({ word }, f) => `${f.quote(word)} is not one of the known words`,
  zh: ({ word }, f) => `${f.quote(word)}不是已知的用词`,
})
