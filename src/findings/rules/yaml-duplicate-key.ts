import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const duplicateKeyRule: RuleMeta = {
  id: 'yaml-duplicate-key',
  stage: 'read',
  severity: 'error',
  summary: { en: 'A key stands once in its map.', zh: '同一个映射里一个键只写一次。' },
  why: {
    en: 'Readers of YAML disagree which of two equal keys wins, so a second one silently loses somebody’s numbers. Two keys that differ only in Unicode composition are equal.',
    zh: '两个相同的键哪个生效，各种工具说法不一，结果是悄悄丢数。仅 Unicode 组合形式不同的两个键视为相同。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: Sales }
  sales: { name: Sales again }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: Sales }
  sales-north: { name: Sales north }`,
  },
}

export const duplicated = message<{ key: string }>('yaml-duplicate-key', {
  en: ({ key }, f) => `The key ${f.quote(key)} stands here a second time`,
  zh: ({ key }, f) => `键${f.quote(key)}在这里重复了`,
})

export const firstWritten = message('yaml-duplicate-key:first', {
  en: () => 'first written here',
  zh: () => '第一次写在这里',
})
