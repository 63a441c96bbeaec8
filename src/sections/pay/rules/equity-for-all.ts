import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Pay } from '../model.js'

const forAll = message<{ component: Name }>('equity-for-all', {
  en: ({ component }, f) => `${f.name(component)} is for everybody; equity is meant for key staff`,
  zh: ({ component }, f) => `${f.name(component)}面向全员；股权一般只授予骨干`,
})

export const equityForAll: Rule<{ pay: Pay }> = {
  id: 'equity-for-all',
  stage: 'policy',
  severity: 'info',
  summary: { en: 'Equity names the key staff that it is for.', zh: '股权写明授予哪些骨干。' },
  why: {
    en: 'Shares for everybody bind nobody in particular. Name the posts, unless it is meant so.',
    zh: '人人有份的股权留不住具体的人。除非确有此意，请写明岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    shares: { kind: equity, basis: profit, for: all }`,
    good: `orgplan: 1
organization: { id: acme, values: Fair }
grades: { P1: { pay: 5000 } }
departments:
  sales: { head: lead, roles: { lead: { headcount: 1, grade: P1 } } }
pay:
  components:
    shares: { kind: equity, basis: profit, for: lead }`,
  },
  check({ pay }, report) {
    for (const { kind, forAll: all, name, at } of pay.components) {
      if (kind === 'equity' && all) report({ said: forAll({ component: name }), pointer: `${at}/for` })
    }
  },
}
