import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const cutRule: RuleMeta = {
  id: 'text-cut-by-comma',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'No text inside { } or [ ] is cut by its own comma.',
    zh: '{ } 或 [ ] 中的文字没有被自己的逗号截断。',
  },
  why: {
    en: 'Inside braces a comma ends the entry, so the rest of the sentence becomes a key without a value and is lost.',
    zh: '在花括号中逗号表示一项结束，句子的后半截会变成没有值的键而丢失。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: { en: Sort, confirm and pass, zh: 梳理 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: { en: "Sort, confirm and pass", zh: 梳理 } }`,
  },
}

export const cutInMap = message('text-cut-by-comma', {
  en: () => 'A comma inside { } ends the text: put the whole text in quotes',
  zh: () => '{ } 中的逗号会截断文字：请给整段文字加引号',
})

export const cutInList = message('text-cut-by-comma:list', {
  en: () => 'A comma inside [ ] ends the text, and this part has no “ | ”: put the whole text in quotes',
  zh: () => '[ ] 中的逗号会截断文字，这一段没有“ | ”：请给整段文字加引号',
})

export const quoteThis = message<{ text: string }>('text-cut-by-comma:fix', {
  en: ({ text }) => `write ${text}`,
  zh: ({ text }) => `写成 ${text}`,
})
