import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare, one } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { People } from '../model.js'

const impossible = message<{ person: string; role: string; share: Fraction }>('people-share-role', {
  en: ({ person, role, share }, f) =>
    `${f.quote(person)} holds ${f.quote(role)} with a share of ${f.num(share)}; it must be above 0 and at most 1`,
  zh: ({ person, role, share }, f) =>
    `${f.quote(person)}任${f.quote(role)}的占比为 ${f.num(share)}；应大于 0 且不超过 1`,
})

export const peopleShareRole: Rule<{ people: People }> = {
  id: 'people-share-role',
  stage: 'structure',
  severity: 'error',
  summary: { en: 'No person gives more than a whole to one role.', zh: '一个人在一个岗位上的占比不超过整体。' },
  why: {
    en: 'A share is a part of one person’s full time; more than 1, or none at all, cannot be worked.',
    zh: '占比是一个人全部工作时间的一部分，大于 1 或为 0 都无法执行。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }
people:
  p-1: { roles: { manager: 0 } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1 } }
people:
  p-1: { roles: { manager: 1 } }`,
  },
  check({ people }, report) {
    for (const person of people.all) {
      for (const { share, role, at } of person.holdings) {
        if (share === null || (share.n > 0n && compare(share, one) <= 0)) continue
        report({ said: impossible({ person: person.id, role: role.path, share }), pointer: at })
      }
    }
  },
}
