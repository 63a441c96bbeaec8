import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Ratios } from '../model.js'

const unreadable = message<{ text: string }>('norm-format', {
  en: ({ text }, f) => `${f.quote(text)} cannot be read as a norm; write e.g. 1-2 per 1000 users`,
  zh: ({ text }, f) => `${f.quote(text)}不能读作配置标准；写法例如 1-2 per 1000 users 或 每1000用户配1-2人`,
})

const twoRanges = message<{ text: string }>('norm-format:two-ranges', {
  en: ({ text }, f) => `${f.quote(text)} has a range on both sides of “per”: which goes with which?`,
  zh: ({ text }, f) => `${f.quote(text)}中 per（配）的两边都是区间，无法对应`,
})

const noNoun = message<{ text: string }>('norm-format:noun', {
  en: ({ text }, f) => `${f.quote(text)} does not say of what: name a driver, role, department, family, or heads`,
  zh: ({ text }, f) => `${f.quote(text)}没有写明按什么计算：请写业务量、岗位、部门、序列或 heads`,
})

const negative = message<{ text: string }>('norm-format:negative', {
  en: ({ text }, f) => `${f.quote(text)} goes below zero`,
  zh: ({ text }, f) => `${f.quote(text)}小于零`,
})

const writeNorm = message<{ norm: string }>('norm-format:fix', {
  en: ({ norm }, f) => `write ${f.quote(norm)}`,
  zh: ({ norm }, f) => `写成${f.quote(norm)}`,
})

const messages = { format: unreadable, 'two-ranges': twoRanges, 'no-noun': noNoun, negative }

export const normFormat: Rule<{ ratios: Ratios }> = {
  id: 'norm-format',
  stage: 'arithmetic',
  severity: 'error',
  summary: { en: 'Every staffing norm is written in a way that can be read.', zh: '每条配置标准的写法都能读懂。' },
  why: {
    en: 'A norm says how many, per what: `1-2 per 1000 users`, `1 per 1000-5000 users`, `at least 10% of heads`, `每1000用户配1-2人`.',
    zh: '标准要说明多少人、按什么配：`1-2 per 1000 users`、`1 per 1000-5000 users`、`at least 10% of heads`、`每1000用户配1-2人`。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: one per 1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1 per 1000 users`,
  },
  check({ ratios }, report) {
    for (const fault of ratios.faults) {
      if (!('suggestion' in fault)) continue
      const { pointer, text, suggestion } = fault
      const suggestions =
        suggestion === null ? [] : [{ said: writeNorm({ norm: suggestion }), replacement: suggestion }]
      report({ said: messages[fault.is]({ text }), pointer, suggestions })
    }
  },
}
