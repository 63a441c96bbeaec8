import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const missingTranslationRule: RuleMeta = {
  id: 'missing-translation',
  stage: 'read',
  severity: 'info',
  summary: {
    en: 'A text that is given by language is given in every language of the plan.',
    zh: '按语言写的文字，方案的每种语言都有。',
  },
  why: {
    en: 'A document in that language would show another language at this place.',
    zh: '用该语言输出的文件在这里会显示另一种语言。',
  },
  examples: {
    bad: `orgplan: 1
languages: [en, zh]
organization: { id: acme, name: { en: Acme } }`,
    good: `orgplan: 1
languages: [en, zh]
organization: { id: acme, name: { en: Acme, zh: 艾克美 } }`,
  },
}

export const missingTranslation = message<{ languages: readonly string[] }>('missing-translation', {
  en: ({ languages }, f) => `This text is not given in ${f.list(languages)}`,
  zh: ({ languages }, f) => `这段文字缺少 ${f.list(languages)} 版本`,
})
