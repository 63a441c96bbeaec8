import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Pay } from '../model.js'

const without = message<{ component: Name }>('pay-component-without-basis', {
  en: ({ component }, f) => `${f.name(component)} does not say what it depends on (basis)`,
  zh: ({ component }, f) => `${f.name(component)}没有写明发放依据（basis）`,
})

export const payComponentWithoutBasis: Rule<{ pay: Pay }> = {
  id: 'pay-component-without-basis',
  stage: 'policy',
  severity: 'warning',
  summary: {
    en: 'Every pay component says what it depends on; what the law requires need not.',
    zh: '每个薪酬项目都写明发放依据；法定项目除外。',
  },
  why: {
    en: 'Pay without a basis is paid by favour: nobody can tell when it is due, or why it was not paid.',
    zh: '没有依据的薪酬只能凭印象发放，什么时候该发、为什么没发都说不清。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    bonus: { kind: variable, for: all, share: 20% of base }`,
    good: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    bonus: { kind: variable, basis: scorecard, for: all, share: 20% of base }`,
  },
  check({ pay }, report) {
    for (const { basis, kind, name, at } of pay.components) {
      if (basis === null && kind !== 'statutory') report({ said: without({ component: name }), pointer: at, on: 'key' })
    }
  },
}
