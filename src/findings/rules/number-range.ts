import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const numberRangeRule: RuleMeta = {
  id: 'number-range',
  stage: 'schema',
  severity: 'error',
  summary: {
    en: 'Numbers lie in the range their key allows; ranges go from low to high.',
    zh: '数字在键允许的范围内；区间从小到大书写。',
  },
  why: {
    en: 'A headcount is a whole number from 0 to 1,000,000,000; a driver and an FTE are not negative; a share is at most 1.',
    zh: '编制是 0 到 10 亿的整数；业务量和折合全职人数不为负；比例不超过 1。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 5-3 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 3-5 } }`,
  },
}

export const tooSmall = message<{ text: string; least: number }>('number-range:low', {
  en: ({ text, least }, f) => `${text} is below ${f.num(least)}, the least allowed here`,
  zh: ({ text, least }, f) => `${text} 小于这里允许的最小值 ${f.num(least)}`,
})

export const tooLarge = message<{ text: string; most: number }>('number-range:high', {
  en: ({ text, most }, f) => `${text} is above ${f.num(most)}, the most allowed here`,
  zh: ({ text, most }, f) => `${text} 大于这里允许的最大值 ${f.num(most)}`,
})

export const notWhole = message<{ text: string }>('number-range:whole', {
  en: ({ text }) => `${text} is not a whole number; people are counted whole (fte takes parts)`,
  zh: ({ text }) => `${text} 不是整数；人数按整数计（折合人数请用 fte）`,
})

export const swappedRange = message<{ text: string }>('number-range:swapped', {
  en: ({ text }, f) => `The range ${f.quote(text)} runs from high to low`,
  zh: ({ text }, f) => `区间${f.quote(text)}是从大到小写的`,
})

export const shareAboveOne = message<{ text: string }>('number-range:share', {
  en: ({ text }) => `A share of ${text} is more than the whole; ${text}%?`,
  zh: ({ text }) => `比例 ${text} 超过了整体；是不是 ${text}%？`,
})

export const writeRange = message<{ text: string }>('number-range:fix', {
  en: ({ text }) => `write ${text}`,
  zh: ({ text }) => `写成 ${text}`,
})
