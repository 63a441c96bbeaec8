import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const schemaValueRule: RuleMeta = {
  id: 'schema-value',
  stage: 'schema',
  severity: 'error',
  summary: { en: 'Every value is one its key allows.', zh: '每个值都在其键允许的范围内。' },
  why: {
    en: 'Words out of a closed set, dates and references have one way to be written, so that every reader understands the same.',
    zh: '限定用词、日期和引用只有一种写法，读到的人理解才会一致。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
rules: { span-of-control: { severity: fatal } }`,
    good: `orgplan: 1
organization: { id: acme }
rules: { span-of-control: { severity: error } }`,
  },
}

export const notAllowed = message<{ value: string; allowed: readonly string[] }>('schema-value', {
  en: ({ value, allowed }, f) => `${f.quote(value)} is not allowed here; write ${f.list(allowed, 'or')}`,
  zh: ({ value, allowed }, f) => `这里不能写${f.quote(value)}；可写 ${f.list(allowed, 'or')}`,
})

export const fixedSeverity = message<{ rule: string }>('schema-value:fixed', {
  en: ({ rule }) => `Findings of ${rule} stay errors: after them nothing else in the plan is sure`,
  zh: ({ rule }) => `${rule} 的问题始终是错误：有此问题，方案的其他内容就无从判断`,
})

export const tooFew = message<{ least: number }>('schema-value:few', {
  en: ({ least }, f) => `Write at least ${f.num(least)} ${f.s(least, 'item', 'items')} here`,
  zh: ({ least }, f) => `这里至少要写 ${f.num(least)} 项`,
})

export const notADate = message<{ value: string }>('schema-value:date', {
  en: ({ value }, f) => `${f.quote(value)} is not a date; write year-month-day, e.g. 2026-10-31`,
  zh: ({ value }, f) => `${f.quote(value)}不是日期；请写成 年-月-日，例如 2026-10-31`,
})

export const notADuration = message<{ value: string }>('schema-value:duration', {
  en: ({ value }, f) => `${f.quote(value)} is not a duration; write e.g. 45 min, 3 months`,
  zh: ({ value }, f) => `${f.quote(value)}不是时长；请写成例如 45 min、3 months`,
})

export const notACadence = message<{ value: string }>('schema-value:cadence', {
  en: ({ value }, f) =>
    `${f.quote(value)} does not say how often; write e.g. week, 2 weeks, month, quarter, half-year or year`,
  zh: ({ value }, f) => `${f.quote(value)}不是频率；写法例如 week、2 weeks、month、quarter、half-year、year`,
})

export const notACurrency = message<{ value: string }>('schema-value:currency', {
  en: ({ value }, f) => `${f.quote(value)} is not a currency code; write three capital letters, e.g. CNY, EUR`,
  zh: ({ value }, f) => `${f.quote(value)}不是币种代码；请写三个大写字母，例如 CNY、EUR`,
})

export const badForm = message<{ value: string }>('schema-value:form', {
  en: ({ value }, f) => `${f.quote(value)} is not written as this key needs it`,
  zh: ({ value }, f) => `${f.quote(value)}不符合这个键的写法`,
})

export const emptyValue = message('schema-value:empty', {
  en: () => 'Nothing is written here; write a value or remove the key',
  zh: () => '这里没有写值；请写值或删去这个键',
})

export const twice = message('schema-value:twice', {
  en: () => 'An item of this list stands there twice',
  zh: () => '列表中有重复的项',
})

export const nestedAndParent = message('schema-value:parent', {
  en: () => 'A nested department already has a parent: remove `parent`, or move the department to the top',
  zh: () => '嵌套的部门已有上级：请删去 parent，或把该部门移到顶层',
})

export const writeNull = message('schema-value:empty-in-patch', {
  en: () => 'Nothing is written here: in a patch write null to remove it, or a value to change it',
  zh: () => '这里没有写值：在 patch 中要删除请写 null，要修改请写新值',
})

export const writeNullInCopy = message('schema-value:empty-in-copy', {
  en: () => 'Nothing is written here: beside like write null to leave it out, or a value to change it',
  zh: () => '这里没有写值：与 like 并列时，要去掉请写 null，要修改请写新值',
})

export const writeInstead = message<{ text: string }>('schema-value:fix', {
  en: ({ text }, f) => `write ${f.quote(text)}`,
  zh: ({ text }, f) => `写成${f.quote(text)}`,
})
