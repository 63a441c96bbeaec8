import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const emptyRule: RuleMeta = {
  id: 'plan-empty',
  stage: 'read',
  severity: 'error',
  summary: { en: 'The plan holds something.', zh: '方案不是空的。' },
  why: { en: 'An empty file passes every check and proves nothing.', zh: '空文件能通过所有检查，却什么也证明不了。' },
  examples: {
    bad: '# nothing yet',
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const planEmpty = message('plan-empty', {
  en: () => 'The plan is empty; the least is: orgplan: 1 and organization: { id: … }',
  zh: () => '方案是空的；至少要有 orgplan: 1 和 organization: { id: … }',
})

export const planIsNoMap = message('plan-empty:no-map', {
  en: () => 'A plan is a map of sections (orgplan, organization, departments, …), not a list or a text',
  zh: () => '方案应是由各节（orgplan、organization、departments 等）组成的映射，不能是列表或文字',
})

export const configIsNoMap = message('plan-empty:config', {
  en: () => 'A configuration is a map (extends, rules, lang, failOn, maxWarnings), not a list or a text',
  zh: () => '配置应是映射（extends、rules、lang、failOn、maxWarnings），不能是列表或文字',
})
