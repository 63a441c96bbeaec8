import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Ratios } from '../model.js'

const swapped = message<{ text: string }>('ratio-range-swapped', {
  en: ({ text }, f) => `The range in ${f.quote(text)} runs from high to low; it is read from low to high`,
  zh: ({ text }, f) => `${f.quote(text)}中的区间从大到小，已按从小到大读取`,
})

export const ratioRangeSwapped: Rule<{ ratios: Ratios }> = {
  id: 'ratio-range-swapped',
  stage: 'arithmetic',
  severity: 'warning',
  summary: { en: 'Ranges in norms run from low to high.', zh: '标准中的区间从小到大书写。' },
  why: {
    en: 'The range is sorted and used; written from low to high nobody has to guess.',
    zh: '区间会排序后使用；从小到大写就无需猜测。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1 per 5000-1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1 per 1000-5000 users`,
  },
  check({ ratios }, report) {
    for (const fault of ratios.faults) {
      if (fault.is === 'swapped') report({ said: swapped({ text: fault.text }), pointer: fault.pointer })
    }
  },
}
