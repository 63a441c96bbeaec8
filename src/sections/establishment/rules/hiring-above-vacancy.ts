import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const beyond = message<{ role: Name; hiring: number; frozen: number; vacancy: number }>('hiring-above-vacancy', {
  en: ({ role, hiring, frozen, vacancy }, f) =>
    `${f.name(role)}: ${f.num(hiring)} being recruited${frozen > 0 ? ` and ${f.num(frozen)} frozen` : ''}, but ${f.num(vacancy)} vacant`,
  zh: ({ role, hiring, frozen, vacancy }, f) =>
    `${f.name(role)}：在招 ${f.num(hiring)} 人${frozen > 0 ? `、冻结 ${f.num(frozen)} 人` : ''}，缺编只有 ${f.num(vacancy)} 人`,
})

export const hiringAboveVacancy: Rule<{ establishment: Establishment }> = {
  id: 'hiring-above-vacancy',
  stage: 'read',
  severity: 'warning',
  summary: { en: 'No more posts are being recruited or frozen than are vacant.', zh: '在招与冻结之和不超过缺编。' },
  why: {
    en: 'Recruiting beyond the vacancies is hiring without an approved post.',
    zh: '在招多于缺编，等于没有编制就招人。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 3, filled: 2, hiring: 2 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 4, filled: 2, hiring: 2 } } } }`,
  },
  check({ establishment }, report) {
    for (const { role, vacancy } of establishment.posts) {
      const hiring = role.headcount.hiring ?? 0
      const frozen = role.headcount.frozen ?? 0
      if (vacancy === null || hiring + frozen === 0 || hiring + frozen <= Math.max(vacancy, 0)) continue
      const key = hiring > 0 ? 'hiring' : 'frozen'
      report({ said: beyond({ role: role.title, hiring, frozen, vacancy }), pointer: `${role.at}/headcount/${key}` })
    }
  },
}
