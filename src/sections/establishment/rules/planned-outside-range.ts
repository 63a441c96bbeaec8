import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const outside = message<{ role: Name; planned: number; min: number | null; max: number | null }>(
  'planned-outside-range',
  {
    en: ({ role, planned, min, max }, f) =>
      `${f.name(role)}: ${f.num(planned)} planned, outside ${min === null ? '…' : f.num(min)}-${max === null ? '…' : f.num(max)}`,
    zh: ({ role, planned, min, max }, f) =>
      `${f.name(role)}：编制 ${f.num(planned)}，超出区间 ${min === null ? '…' : f.num(min)}-${max === null ? '…' : f.num(max)}`,
  },
)

const crossed = message<{ role: Name; min: number; max: number }>('planned-outside-range:range', {
  en: ({ role, min, max }, f) => `${f.name(role)}: min ${f.num(min)} is above max ${f.num(max)}`,
  zh: ({ role, min, max }, f) => `${f.name(role)}：下限 ${f.num(min)} 大于上限 ${f.num(max)}`,
})

export const plannedOutsideRange: Rule<{ establishment: Establishment }> = {
  id: 'planned-outside-range',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'The planned headcount lies between its own min and max.', zh: '核定编制在自身的上下限之间。' },
  why: {
    en: 'A plan that leaves its own range contradicts itself; change the number or the range.',
    zh: '超出自身区间的编制自相矛盾，请改数字或改区间。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 7, min: 3, max: 6 } } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 5, min: 3, max: 6 } } } }`,
  },
  check({ establishment }, report) {
    for (const { role } of establishment.posts) {
      const { planned, min, max } = role.headcount
      const pointer = `${role.at}/headcount`
      if (min !== null && max !== null && min > max) {
        report({ said: crossed({ role: role.title, min, max }), pointer: `${pointer}/min` })
      } else if (planned !== null && ((min !== null && planned < min) || (max !== null && planned > max))) {
        report({ said: outside({ role: role.title, planned, min, max }), pointer: `${pointer}/planned` })
      }
    }
  },
}
