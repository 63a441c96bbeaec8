import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { add, compare, div, fromInteger, one, type Rational, zero } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import { type Departments, holderOf, isHat, type Role } from '../../departments/model.js'
import type { People } from '../model.js'

const personLoad = message<{ person: string; load: Fraction }>('multi-hat-load', {
  en: ({ person, load }, f) => `The hats of ${f.quote(person)} add up to ${f.share(load)} of full time`,
  zh: ({ person, load }, f) => `${f.quote(person)}身兼数职，合计为全职的 ${f.share(load)}`,
})

const line = message<{ role: string; load: Fraction }>('multi-hat-load:line', {
  en: ({ role, load }, f) => `The hats held by ${f.quote(role)} alone take ${f.share(load)} of its full time`,
  zh: ({ role, load }, f) => `仅兼任的岗位就占去${f.quote(role)}全职时间的 ${f.share(load)}`,
})

export const multiHatLoad: Rule<{ departments: Departments; people: People }> = {
  id: 'multi-hat-load',
  stage: 'structure',
  severity: 'warning',
  summary: { en: 'Who wears several hats is loaded to at most full time.', zh: '身兼数职的人，工作量不超过全职。' },
  why: {
    en: 'Early on one person does several jobs, and that is only noted. From a later stage on an overload means that a post should be split off.',
    zh: '初期一人多职很常见，仅作提示；进入后续阶段仍然超负荷，就该分设岗位。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, stage: stable }
departments:
  sales: { head: manager, roles: { manager: 1, buyer: { heldBy: manager } } }
people:
  p-1: { roles: { manager: 0.9, buyer: 0.3 } }`,
    good: `orgplan: 1
organization: { id: acme, stage: stable }
departments:
  sales: { head: manager, roles: { manager: 1, buyer: { heldBy: manager } } }
people:
  p-1: { roles: { manager: 0.7, buyer: 0.3 } }`,
  },
  check({ departments, people }, report, _options, { scenario }) {
    const early =
      scenario === null &&
      (departments.stage === null || /^(?:start-?up|initial|early|seed|初创|初期|起步)/i.test(departments.stage))
    const severity = early ? { severity: 'info' as const } : {}
    for (const person of people.all) {
      const held = person.holdings.filter((holding) => holding.inForce)
      if (!held.some((holding) => isHat(holding.role))) continue
      const load = held.reduce((sum, holding) => add(sum, holding.share ?? zero), zero)
      if (compare(load, person.fte ?? one) > 0) {
        report({ said: personLoad({ person: person.id, load }), pointer: `${person.at}/roles`, ...severity })
      }
    }
    for (const [role, load] of lineLoads(departments)) {
      if (compare(load, one) > 0)
        report({ said: line({ role: role.path, load }), pointer: role.at, on: 'key', ...severity })
    }
  },
}

/** Shares that the hats of a line take, per head. */
function lineLoads({ roles }: Departments): Map<Role, Rational> {
  const held = new Map<Role, Rational>()
  for (const role of roles) {
    if (!isHat(role) || role.share === null) continue
    const holder = holderOf(role)
    held.set(holder, add(held.get(holder) ?? zero, role.share))
  }
  for (const [role, shares] of held) {
    const heads = role.headcount.planned ?? role.headcount.min ?? 1
    held.set(role, div(shares, fromInteger(Math.max(heads, 1))))
  }
  return held
}
