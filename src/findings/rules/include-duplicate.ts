import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeDuplicateRule: RuleMeta = {
  id: 'include-duplicate',
  stage: 'read',
  severity: 'error',
  summary: { en: 'What one file states, another does not state again.', zh: '一个文件写了的内容，另一个文件不再写。' },
  why: {
    en: 'Files are joined, never layered: two values for one thing would make the order of files decide. Differences belong in a scenario.',
    zh: '多个文件是拼接，不是覆盖：同一事项有两个值就得靠文件顺序决定。差异请写成方案。',
  },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ more.yaml ]
drivers: { users: 1000 }`,
      'more.yaml': 'drivers: { users: 2000 }',
    },
    good: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ more.yaml ]
drivers: { users: 1000 }`,
      'more.yaml': 'drivers: { orders: 2000 }',
    },
  },
}

export const includeDuplicate = message<{ key: string }>('include-duplicate', {
  en: ({ key }, f) => `${f.quote(key)} is already stated in another file of this plan`,
  zh: ({ key }, f) => `${f.quote(key)}已在本方案的另一个文件中写过`,
})

export const statedHere = message('include-duplicate:first', {
  en: () => 'first stated here',
  zh: () => '先写在这里',
})

export const rootOnly = message<{ key: string }>('include-duplicate:root-only', {
  en: ({ key }, f) => `${f.quote(key)} stands only in the root file of a plan`,
  zh: ({ key }, f) => `${f.quote(key)}只能写在方案的主文件中`,
})
