import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const includeOutsideRule: RuleMeta = {
  id: 'include-outside',
  stage: 'read',
  severity: 'error',
  summary: {
    en: 'Included files lie inside the folder of the root file.',
    zh: '引入的文件位于主文件所在的文件夹之内。',
  },
  why: {
    en: 'A plan from somebody else must not read files elsewhere on this machine; symbolic links are followed before the check.',
    zh: '别人的方案不应读到这台机器其他地方的文件；检查前会先解析符号链接。',
  },
  examples: {
    bad: {
      'orgplan.yaml': `orgplan: 1
organization: { id: acme }
include: [ ../elsewhere.yaml ]`,
    },
    good: `orgplan: 1
organization: { id: acme }`,
  },
}

export const includeOutside = message<{ path: string }>('include-outside', {
  en: ({ path }, f) => `${f.quote(path)} lies outside the folder of the plan`,
  zh: ({ path }, f) => `${f.quote(path)}在方案文件夹之外`,
})
