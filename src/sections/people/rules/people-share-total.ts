import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { add, compare, one, zero } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import { isHat } from '../../departments/model.js'
import type { People } from '../model.js'

const beyond = message<{ person: string; total: Fraction; full: Fraction }>('people-share-total', {
  en: ({ person, total, full }, f) =>
    `The posts of ${f.quote(person)} add up to ${f.num(total)} of ${f.num(full)} full time`,
  zh: ({ person, total, full }, f) => `${f.quote(person)}各岗位占比合计 ${f.num(total)}，全职为 ${f.num(full)}`,
})

export const peopleShareTotal: Rule<{ people: People }> = {
  id: 'people-share-total',
  stage: 'structure',
  severity: 'warning',
  summary: { en: 'The posts of a person add up to at most full time.', zh: '一个人各岗位占比之和不超过全职。' },
  why: {
    en: 'Posts beyond full time are work that nobody has time for. Hats have a rule of their own, multi-hat-load.',
    zh: '超出全职的岗位没有时间去做。兼任另有规则 multi-hat-load。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 1 } }
people:
  p-1: { roles: { manager: 0.8, clerk: 0.4 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 1 } }
people:
  p-1: { roles: { manager: 0.6, clerk: 0.4 } }`,
  },
  check({ people }, report) {
    for (const person of people.all) {
      const held = person.holdings.filter((holding) => holding.inForce)
      if (held.some((holding) => isHat(holding.role))) continue
      const total = held.reduce((sum, holding) => add(sum, holding.share ?? zero), zero)
      const full = person.fte ?? one
      if (compare(total, full) > 0)
        report({ said: beyond({ person: person.id, total, full }), pointer: `${person.at}/roles` })
    }
  },
}
