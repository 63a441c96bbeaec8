import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const typeRule: RuleMeta = {
  id: 'schema-type',
  stage: 'schema',
  severity: 'error',
  summary: { en: 'Every value has the type its key takes.', zh: '每个值的类型与键相符。' },
  why: {
    en: 'A list where a text belongs, or nothing where a value belongs, cannot be read as what it was meant to be.',
    zh: '该写文字的地方写了列表，或该有值的地方空着，都无法按原意读取。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: [ manager ], roles: { manager: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }`,
  },
}

export const wrongType = message<{ found: TypeName; expected: readonly TypeName[] }>('schema-type', {
  en: ({ found, expected }, f) =>
    `Expected ${f.list(
      expected.map((type) => typeNames[type].en),
      'or',
    )}, found ${typeNames[found].en}`,
  zh: ({ found, expected }, f) =>
    `这里应是${f.list(
      expected.map((type) => typeNames[type].zh),
      'or',
    )}，写的却是${typeNames[found].zh}`,
})

/** The types of values as people call them. */
export type TypeName = 'text' | 'number' | 'whole number' | 'list' | 'map' | 'nothing' | 'yes or no'

const typeNames: { readonly [T in TypeName]: { readonly en: string; readonly zh: string } } = {
  text: { en: 'a text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  'whole number': { en: 'a whole number', zh: '整数' },
  list: { en: 'a list', zh: '列表' },
  map: { en: 'a map (key: value)', zh: '映射（键: 值）' },
  nothing: { en: 'nothing', zh: '空值' },
  'yes or no': { en: 'true or false', zh: 'true 或 false' },
}
