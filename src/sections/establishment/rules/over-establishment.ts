import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const over = message<{ role: Name; filled: number; planned: number; over: number }>('over-establishment', {
  en: ({ role, filled, planned, over }, f) =>
    `${f.name(role)}: ${f.num(filled)} in post, ${f.num(planned)} approved: ${f.num(over)} over establishment`,
  zh: ({ role, filled, planned, over }, f) =>
    `${f.name(role)}：在岗 ${f.num(filled)} 人，核定编制 ${f.num(planned)}，超编 ${f.num(over)} 人`,
})

export const overEstablishment: Rule<{ establishment: Establishment }> = {
  id: 'over-establishment',
  stage: 'structure',
  severity: 'warning',
  summary: { en: 'No more people are in post than approved.', zh: '在岗人数不超过核定编制。' },
  why: {
    en: 'Over-establishment is money spent without approval; approve the posts or plan how they end.',
    zh: '超编是未经批准的支出；请核增编制，或安排消化。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 1, filled: 2 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 2, filled: 2 } } } }`,
  },
  check({ establishment }, report) {
    for (const { role, planned, filled, vacancy } of establishment.posts) {
      if (planned === null || filled === null || vacancy === null || vacancy >= 0) continue
      report({ said: over({ role: role.title, filled, planned, over: -vacancy }), pointer: `${role.at}/headcount` })
    }
  },
}
