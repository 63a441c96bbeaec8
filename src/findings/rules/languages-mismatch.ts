import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const languagesMismatchRule: RuleMeta = {
  id: 'languages-mismatch',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'A text with “ | ” has one part for each language of the plan.',
    zh: '带“ | ”的文字，各部分与方案语言一一对应。',
  },
  why: {
    en: 'The parts are read in the order of languages; one too many or too few gives every later part to the wrong language.',
    zh: '各部分按 languages 的顺序读取；多一段或少一段，后面的就全错位了。',
  },
  examples: {
    bad: `orgplan: 1
languages: [en, zh]
organization: { id: acme, name: Acme | 艾克美 | アクメ }`,
    good: `orgplan: 1
languages: [en, zh]
organization: { id: acme, name: Acme | 艾克美 }`,
  },
}

export const languagesMismatch = message<{ parts: number; languages: readonly string[] }>('languages-mismatch', {
  en: ({ parts, languages }, f) =>
    `This text has ${f.num(parts)} parts, the plan ${f.num(languages.length)} languages (${languages.join(', ')}); a text that needs “ | ” takes the form { ${languages[0]}: … }`,
  zh: ({ parts, languages }, f) =>
    `这段文字分成 ${f.num(parts)} 段，而方案有 ${f.num(languages.length)} 种语言（${languages.join('、')}）；文字本身含“ | ”时请写成 { ${languages[0]}: … }`,
})
