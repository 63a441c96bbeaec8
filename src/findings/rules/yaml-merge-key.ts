import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const mergeKeyRule: RuleMeta = {
  id: 'yaml-merge-key',
  stage: 'read',
  severity: 'error',
  summary: { en: 'The merge key << is not used.', zh: '不使用合并键 <<。' },
  why: {
    en: 'YAML 1.2 has no merge key. Keep shared values under an x- key with an anchor and use whole aliases, or say what differs in a scenario.',
    zh: 'YAML 1.2 没有合并键。共用的内容可放在 x- 开头的键下加锚点后整体引用，差异写在方案里。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
x-base: &base { tier: core }
departments:
  sales: { <<: *base }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { tier: core }`,
  },
}

export const mergeKeyUsed = message('yaml-merge-key', {
  en: () => 'The merge key << is not part of YAML 1.2: use an alias of an x- key, or a scenario for what differs',
  zh: () => 'YAML 1.2 没有合并键 <<：请整体引用 x- 键的锚点，或把差异写成方案',
})
