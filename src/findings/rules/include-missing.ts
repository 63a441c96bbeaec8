import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeMissingRule: RuleMeta = {
  id: 'include-missing',
  stage: 'read',
  severity: 'error',
  summary: { en: 'Every included file exists and can be read.', zh: '每个引入的文件都存在且可读。' },
  why: { en: 'A plan without one of its files is another plan.', zh: '缺了一个文件的方案就是另一个方案。' },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ people.yaml ]`,
    },
    good: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ people.yaml ]`,
      'people.yaml': 'people: {}',
    },
  },
}

export const includeMissing = message<{ path: string }>('include-missing', {
  en: ({ path }, f) => `There is no file ${f.quote(path)}`,
  zh: ({ path }, f) => `没有文件${f.quote(path)}`,
})

export const includeUnreadable = message<{ path: string; reason: string }>('include-missing:unreadable', {
  en: ({ path, reason }, f) => `The file ${f.quote(path)} cannot be read (${reason})`,
  zh: ({ path, reason }, f) => `文件${f.quote(path)}无法读取（${reason}）`,
})
