import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const punctuationRule: RuleMeta = {
  id: 'chinese-punctuation',
  stage: 'read',
  severity: 'error',
  milder: true,
  summary: {
    en: 'Punctuation that YAML needs is typed half-width, and a colon is followed by a space.',
    zh: 'YAML 所需的标点用半角，冒号后面有空格。',
  },
  why: {
    en: 'A full-width colon, comma or space looks right and means something else to YAML: the line becomes text, or the next line an error. Quotation marks become part of the name (a warning).',
    zh: '全角的冒号、逗号、空格看上去没错，对 YAML 却是文字：整行成了一段话，或让下一行报错。全角引号会成为名称的一部分（警告）。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head：manager`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales:
    head: manager
    roles: { manager: 1 }`,
  },
}

export const fullWidthColon = message('chinese-punctuation:colon', {
  en: () => 'The colon is full-width “：”: type a half-width “:” and a space',
  zh: () => '冒号是全角“：”，请改为半角“:”加空格',
})

export const fullWidthComma = message('chinese-punctuation:comma', {
  en: () => 'The comma is full-width “，”: inside { } and [ ] type a half-width “,”',
  zh: () => '逗号是全角“，”，在 { } 和 [ ] 中请改为半角“,”',
})

export const enumerationComma = message('chinese-punctuation:enumeration', {
  en: () => '“、” does not separate: write each item on its own, with a half-width “,” between them',
  zh: () => '“、”不能分隔：请用半角“,”把各项分开',
})

export const wideSpace = message('chinese-punctuation:space', {
  en: () => 'There is a full-width space (U+3000) here, which YAML does not see as a space: type an ordinary one',
  zh: () => '这里有一个全角空格（U+3000），YAML 不把它当空格：请改为普通空格',
})

export const spaceMissing = message('chinese-punctuation:missing-space', {
  en: () => 'A space is missing after the colon',
  zh: () => '冒号后面缺少空格',
})

export const quoteMarks = message('chinese-punctuation:quotes', {
  en: () => 'The marks “ ” become part of the text: type half-width quotes, or none',
  zh: () => '引号“ ”会成为文字的一部分：请改为半角引号，或不加引号',
})

export const typeThis = message<{ text: string }>('chinese-punctuation:fix', {
  en: ({ text }, f) => `type ${f.quote(text)}`,
  zh: ({ text }, f) => `改为${f.quote(text)}`,
})
