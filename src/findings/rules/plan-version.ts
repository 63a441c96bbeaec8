import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const versionRule: RuleMeta = {
  id: 'plan-version',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'The plan says which version of the format it is written in: orgplan: 1.',
    zh: '方案写明所用格式的版本：orgplan: 1。',
  },
  why: {
    en: 'A plan outlives the program that first read it; the version says how to read it.',
    zh: '方案的寿命比第一次读它的程序更长；版本号说明应怎样读它。',
  },
  examples: {
    bad: `orgplan: 2
organization: { id: acme }`,
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const unknownVersion = message<{ version: string }>('plan-version', {
  en: ({ version }, f) => `Format version ${f.quote(version)} is not known; this program reads version 1`,
  zh: ({ version }, f) => `不认识格式版本${f.quote(version)}；本程序读版本 1`,
})

export const quotedVersion = message('plan-version:quoted', {
  en: () => 'The format version is the number 1, without quotes',
  zh: () => '格式版本是数字 1，不加引号',
})

export const noVersion = message('plan-version:missing', {
  en: () => 'The format version is left out; this program reads version 1',
  zh: () => '没有写格式版本；本程序读版本 1',
})

export const writeVersion = message('plan-version:write', {
  en: () => 'write 1',
  zh: () => '写成 1',
})
