import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const scenarioUnknownRule: RuleMeta = {
  id: 'scenario-unknown',
  stage: 'read',
  severity: 'error',
  summary: { en: '`extends` names a scenario of the plan.', zh: 'extends 指向本方案中的另一个方案。' },
  why: {
    en: 'A scenario that builds on one that is not there would be judged without its changes.',
    zh: '以不存在的方案为基础，就会在缺少其改动的情况下被评判。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
scenarios:
  stable: { extends: expantion }
  expansion: { note: More users }`,
    good: `orgplan: 1
organization: { id: acme }
scenarios:
  stable: { extends: expansion }
  expansion: { note: More users }`,
  },
}

export const scenarioUnknown = message<{ name: string }>('scenario-unknown', {
  en: ({ name }, f) => `There is no scenario ${f.quote(name)}`,
  zh: ({ name }, f) => `没有名为${f.quote(name)}的方案`,
})

export const baseIsTaken = message('scenario-unknown:base', {
  en: () => 'A scenario cannot be called base: that names the plan itself',
  zh: () => '方案不能叫 base：这个名字指计划本身',
})
