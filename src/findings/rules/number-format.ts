import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const numberFormatRule: RuleMeta = {
  id: 'number-format',
  stage: 'schema',
  severity: 'error',
  summary: { en: 'Numbers are written so that they can be read exactly.', zh: '数字的写法能被精确读取。' },
  why: {
    en: 'A thousands comma, a missing digit or another base is read differently by different tools; a headcount must not depend on that.',
    zh: '千位逗号、缺数位或其他进制，不同工具读法不同；编制人数不能取决于此。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers:
  users: 45,000`,
    good: `orgplan: 1
organization: { id: acme }
drivers:
  users: 45_000`,
  },
}

export const thousandsComma = message<{ text: string }>('number-format:thousands', {
  en: ({ text }, f) => `${f.quote(text)}: a comma cannot group digits here`,
  zh: ({ text }, f) => `${f.quote(text)}：这里不能用逗号分隔数位`,
})

export const notANumber = message<{ text: string; example: string }>('number-format', {
  en: ({ text, example }, f) => `${f.quote(text)} cannot be read as a number; write e.g. ${example}`,
  zh: ({ text, example }, f) => `${f.quote(text)}不能读作数字；写法例如 ${example}`,
})

export const rangeIsMap = message<{ text: string; map: string }>('number-format:range', {
  en: ({ text, map }, f) => `${f.quote(text)} is a range; here it is written with its two ends: ${map}`,
  zh: ({ text, map }, f) => `${f.quote(text)}是范围；这里要分别写明两端：${map}`,
})

export const writeNumber = message<{ text: string }>('number-format:fix', {
  en: ({ text }) => `write ${text}`,
  zh: ({ text }) => `写成 ${text}`,
})
