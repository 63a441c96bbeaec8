import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { type Departments, holderOf, isHat } from '../../departments/model.js'
import type { People } from '../model.js'

const which = message<{ role: string; holder: string; heads: number }>('hat-holder-unclear', {
  en: ({ role, holder, heads }, f) =>
    `${f.quote(role)} is held by ${f.quote(holder)}, a line of ${f.num(heads)} heads: which one?`,
  zh: ({ role, holder, heads }, f) =>
    `${f.quote(role)}由${f.quote(holder)}兼任，而该岗位有 ${f.num(heads)} 人：是哪一位？`,
})

export const hatHolderUnclear: Rule<{ departments: Departments; people: People }> = {
  id: 'hat-holder-unclear',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'A hat says which head wears it.', zh: '兼任写明由谁担任。' },
  why: {
    en: 'A line of several heads cannot hold a role together; list the person under people.',
    zh: '由多人组成的岗位不能共同兼任；请在 people 中写明是谁。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 3, buyer: { heldBy: clerk } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 3, buyer: { heldBy: clerk } } }
people:
  p-1: { roles: { clerk: 0.8, buyer: 0.2 } }`,
  },
  check({ departments, people }, report) {
    for (const role of departments.roles) {
      if (!isHat(role) || people.inPost.has(role)) continue
      const holder = holderOf(role)
      const { planned, min } = holder.headcount
      const heads = planned ?? min ?? 0
      if (isHat(holder) || heads < 2) continue
      report({ said: which({ role: role.path, holder: holder.path, heads }), pointer: `${role.at}/heldBy` })
    }
  },
}
