import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Pay } from '../model.js'

const without = message('pay-without-values', {
  en: () => 'Pay is laid down, but the organisation states no values for it to reward',
  zh: () => '方案规定了薪酬，组织却没有写明要倡导的价值观（values）',
})

export const payWithoutValues: Rule<{ pay: Pay }> = {
  id: 'pay-without-values',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'Values are stated before pay is laid down.', zh: '先写明价值观，再规定薪酬。' },
  why: {
    en: 'Pay tells people what is wanted. Without stated values it rewards whatever is easiest to count.',
    zh: '薪酬告诉人们组织要什么。没有明确的价值观，就只会奖励最容易计量的东西。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    base: { kind: fixed, basis: grade, for: all }`,
    good: `orgplan: 1
organization: { id: acme, values: [Honest, Timely] }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    base: { kind: fixed, basis: grade, for: all }`,
  },
  check({ pay }, report) {
    if (pay.components.length === 0 || pay.valuesStated) return
    report({ said: without({}), pointer: '/pay/components', on: 'key', about: [['/organization']] })
  },
}
