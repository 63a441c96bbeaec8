import { message } from '../../findings/message.js'
import { writeInstead } from '../../findings/rules/schema-value.js'
import type { Reported } from '../../section/contract.js'

export const notAMonth = message<{ text: string }>('forecast-definition:month', {
  en: ({ text }, f) => `${f.quote(text)} is not a month; write year-month, e.g. 2027-01`,
  zh: ({ text }, f) => `${f.quote(text)}不是月份；请写成 年-月，例如 2027-01`,
})

export const notMonths = message<{ text: string }>('forecast-definition:months', {
  en: ({ text }, f) =>
    `${f.quote(text)} is not a month or a range of months; write e.g. 2027-08, or 2027-11 to 2028-01`,
  zh: ({ text }, f) => `${f.quote(text)}不是月份或月份区间；请写成例如 2027-08，或 2027-11 to 2028-01`,
})

export const endsBefore = message<{ start: string; end: string }>('forecast-definition:end', {
  en: ({ start, end }) => `This ends in ${end}, before it starts in ${start}`,
  zh: ({ start, end }) => `这里在 ${end} 结束，早于开始的 ${start}`,
})

export const beforeStart = message<{ month: string; start: string }>('forecast-definition:before', {
  en: ({ month, start }) =>
    `${month} lies before the forecast, which starts in ${start}: until then the plan's own numbers hold`,
  zh: ({ month, start }) => `${month} 早于预测的起始月份 ${start}：在此之前以方案中的数字为准`,
})

export const notAGrowth = message<{ text: string }>('forecast-definition:growth', {
  en: ({ text }, f) => `${f.quote(text)} is not a growth; write e.g. 5% per month, 20% per year or 500 per month`,
  zh: ({ text }, f) => `${f.quote(text)}不是增长率；请写成例如 5% per month、每年 20% 或 500 per month`,
})

export const notAChange = message<{ text: string }>('forecast-definition:step', {
  en: ({ text }, f) => `${f.quote(text)} is not a change; write a share such as 20% or -10%, or an amount such as 500`,
  zh: ({ text }, f) => `${f.quote(text)}不是变化量；请写比例（例如 20%、-10%）或数量（例如 500）`,
})

export const oneWay = message('forecast-definition:course', {
  en: () => 'Write exactly one of growth, steps and table: they are three ways to say the same',
  zh: () => 'growth、steps、table 是三种写法，请只写其中一种',
})

export const shrinksAway = message<{ text: string }>('forecast-definition:gone', {
  en: ({ text }, f) => `${f.quote(text)} takes away all there is, or more`,
  zh: ({ text }, f) => `${f.quote(text)}会把现有数量全部减去甚至更多`,
})

export const belowZero = message<{ driver: string; month: string }>('forecast-definition:negative', {
  en: ({ driver, month }, f) => `${f.quote(driver)} falls below zero in ${month}`,
  zh: ({ driver, month }, f) => `${f.quote(driver)}在 ${month} 降到零以下`,
})

export const growsAbsurdly = message<{ driver: string; month: string }>('forecast-definition:absurd', {
  en: ({ driver, month }, f) =>
    `${f.quote(driver)} grows beyond a million billion until ${month}; is the rate meant per year?`,
  zh: ({ driver, month }, f) => `${f.quote(driver)}到 ${month} 将超过一千万亿；增长率是否应按年计？`,
})

export const notAnAttrition = message<{ text: string }>('forecast-definition:attrition', {
  en: ({ text }, f) => `${f.quote(text)} is not an attrition rate; write e.g. 12% per year or 2% per month`,
  zh: ({ text }, f) => `${f.quote(text)}不是流失率；请写成例如 12% per year 或每月 2%`,
})

export const allLeave = message<{ text: string }>('forecast-definition:all-leave', {
  en: ({ text }, f) => `${f.quote(text)}: attrition lies from 0% to below 100%`,
  zh: ({ text }, f) => `${f.quote(text)}：流失率应不低于 0% 且小于 100%`,
})

export const notWholeMonths = message<{ text: string }>('forecast-definition:lead-time', {
  en: ({ text }, f) => `${f.quote(text)} is not a lead time in whole months; write e.g. 2 months or 1 quarter`,
  zh: ({ text }, f) => `${f.quote(text)}不是以整月计的招聘周期；请写成例如 2 months 或 1 quarter`,
})

export const rampFalls = message('forecast-definition:ramp', {
  en: () => 'A ramp rises from month to month: nobody gets worse by staying',
  zh: () => '上手曲线应逐月不降：人不会越做越差',
})

export const noHeads = message('forecast-definition:hire', {
  en: () => 'A planned hire says when: write start (and heads), or intake with heads by month, not both',
  zh: () => '招聘计划要写明时间：写 start（和 heads），或写 intake 按月列人数，二者选一',
})

/** A fault of a text that has a right spelling. */
export function misspelt(fault: Reported, suggestion: string | null): Reported {
  if (suggestion === null) return fault
  const replacement = suggestion
  return { ...fault, suggestions: [{ said: writeInstead({ text: suggestion }), replacement }] }
}
