import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { People } from '../../people/model.js'
import type { Establishment } from '../model.js'

const fewer = message<{ role: Name; filled: number; listed: number }>('people-filled-differs', {
  en: ({ role, filled, listed }, f) =>
    `${f.name(role)}: ${f.num(filled)} in post as typed, but ${f.num(listed)} ${f.s(listed, 'person is', 'people are')} listed`,
  zh: ({ role, filled, listed }, f) => `${f.name(role)}：填写在岗 ${f.num(filled)} 人，名单上却有 ${f.num(listed)} 人`,
})

const more = message<{ role: Name; filled: number; listed: number }>('people-filled-differs:more', {
  en: ({ role, filled, listed }, f) =>
    `${f.name(role)}: ${f.num(filled)} in post as typed, only ${f.num(listed)} listed`,
  zh: ({ role, filled, listed }, f) => `${f.name(role)}：填写在岗 ${f.num(filled)} 人，名单上只有 ${f.num(listed)} 人`,
})

export const peopleFilledDiffers: Rule<{ establishment: Establishment; people: People }> = {
  id: 'people-filled-differs',
  stage: 'structure',
  severity: 'error',
  milder: true,
  summary: { en: 'The typed number in post agrees with the people listed.', zh: '填写的在岗人数与人员名单一致。' },
  why: {
    en: 'Fewer typed than listed is a contradiction (error). More typed than listed means the list is not complete (warning, where a list exists).',
    zh: '填写数少于名单是矛盾（错误）；多于名单说明名单不全（警告，仅当已有名单）。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 2, filled: 1 } } } }
people:
  p-1: { roles: manager }
  p-2: { roles: manager }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: { planned: 2, filled: 2 } } } }
people:
  p-1: { roles: manager }
  p-2: { roles: manager }`,
  },
  check({ establishment, people }, report) {
    if (people.all.length === 0) return
    for (const { role, listed } of establishment.posts) {
      const { filled } = role.headcount
      if (filled === null || listed === 0 || filled === listed) continue
      const args = { role: role.title, filled, listed }
      const pointer = `${role.at}/headcount/filled`
      if (filled < listed) report({ said: fewer(args), pointer })
      else report({ said: more(args), pointer, severity: 'warning' })
    }
  },
}
