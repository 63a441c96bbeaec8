import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const suppressionUnusedRule: RuleMeta = {
  id: 'suppression-unused',
  stage: 'policy',
  severity: 'warning',
  summary: {
    en: 'Every `orgplan-disable-next-line` comment silences something.',
    zh: '每条 orgplan-disable-next-line 注释都确有对应的问题。',
  },
  why: {
    en: 'A comment that silences nothing would hide the next finding on its line. Remove it, or the rule that is not found there.',
    zh: '没有对应问题的注释，会掩盖该行下一次出现的问题。请删去注释，或删去其中没有用到的规则。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  # orgplan-disable-next-line department-empty -- is founded in May
  depot: { head: foreman, roles: { foreman: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  # orgplan-disable-next-line department-empty -- is founded in May
  depot: {}`,
  },
}

export const suppressionUnused = message<{ rule: string }>('suppression-unused', {
  en: ({ rule }) => `${rule} finds nothing on the next line: remove it from this comment`,
  zh: ({ rule }) => `${rule} 在下一行没有报告问题：请从注释中删去`,
})
