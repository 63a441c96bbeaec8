import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const tagRule: RuleMeta = {
  id: 'yaml-tag',
  stage: 'read',
  severity: 'error',
  summary: { en: 'Values carry no YAML tags (!name).', zh: '值不带 YAML 标签（!名称）。' },
  why: {
    en: 'The format gives every value its type; a tag could only contradict it.',
    zh: '每个值的类型由格式规定，标签只会与之矛盾。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: !!str Sales }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: Sales }`,
  },
}

export const tagUsed = message<{ tag: string }>('yaml-tag', {
  en: ({ tag }, f) => `Tags are not used in a plan: remove ${f.quote(tag)}, or quote the text if ! is meant`,
  zh: ({ tag }, f) => `方案文件不使用标签：请删去${f.quote(tag)}；如果 ! 是文字，请加引号`,
})
