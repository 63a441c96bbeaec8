import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const idRule: RuleMeta = {
  id: 'schema-id',
  stage: 'schema',
  severity: 'error',
  summary: {
    en: 'Ids are made of letters (of any script), digits, and . _ - inside.',
    zh: 'id 由文字（任何文种）、数字以及其中的 . _ - 组成。',
  },
  why: {
    en: 'Ids are written in references, where / and other signs have a meaning. The full name goes into name or title.',
    zh: 'id 会写在引用中，/ 等符号另有含义。全称请写在 name 或 title 中。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  采购部（筹）: { head: 经理, roles: { 经理: 1 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  采购部筹: { name: 采购部（筹）, head: 经理, roles: { 经理: 1 } }`,
  },
}

export const badCharacter = message<{ id: string; character: string }>('schema-id', {
  en: ({ id, character }, f) =>
    `The id ${f.quote(id)} cannot hold ${f.quote(character)}; put the full name into name or title`,
  zh: ({ id, character }, f) => `id${f.quote(id)}中不能有${f.quote(character)}；全称请写在 name 或 title 中`,
})

export const reservedId = message<{ id: string }>('schema-id:reserved', {
  en: ({ id }, f) => `${f.quote(id)} has a meaning of its own in references and cannot be an id`,
  zh: ({ id }, f) => `${f.quote(id)}在引用中另有含义，不能作为 id`,
})

export const longId = message('schema-id:long', {
  en: () => 'An id is at most 128 characters long',
  zh: () => 'id 最长 128 个字符',
})

export const emptyId = message('schema-id:empty', {
  en: () => 'An id cannot be empty',
  zh: () => 'id 不能为空',
})

export const writeId = message<{ text: string }>('schema-id:fix', {
  en: ({ text }, f) => `write ${f.quote(text)}`,
  zh: ({ text }, f) => `写成${f.quote(text)}`,
})
