import { message } from '../../../findings/message.js'
import { matchesNoDepartment, matchesNothing, referenceUnknownRule } from '../../../findings/rules/reference-unknown.js'
import type { Rule } from '../../../section/contract.js'
import type { Committees } from '../model.js'

const noHeads = message<{ departments: string }>('actor-nobody', {
  en: ({ departments }, f) => `None of the departments ${f.quote(departments)} has a head: nobody is meant here`,
  zh: ({ departments }, f) => `${f.quote(departments)}所指的部门都没有负责人：这里没有指到任何人`,
})

export const actorNobody: Rule<{ committees: Committees }> = {
  id: 'actor-nobody',
  stage: 'structure',
  severity: 'warning',
  summary: {
    en: 'Those who are named as the heads of departments are somebody.',
    zh: '用“各部门负责人”指定的人确实存在。',
  },
  why: {
    en: 'A seat for the heads of departments that have none is empty, and nobody notices.',
    zh: '部门没有负责人时，留给部门负责人的席位是空的，却不容易被发现。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  north: { kind: region, roles: { clerk: 2 } }
committees:
  council: { chair: ceo, members: { headsOf: { kind: region } } }`,
    good: `orgplan: 1
organization: { id: acme, head: ceo, roles: { ceo: 1 } }
departments:
  north: { kind: region, head: lead, roles: { lead: 1, clerk: 2 } }
committees:
  council: { chair: ceo, members: { headsOf: { kind: region } } }`,
  },
  check({ committees }, report) {
    for (const { nobody } of committees.values()) {
      for (const { is, at: pointer, text } of nobody) {
        if (is === 'heads') report({ said: noHeads({ departments: text }), pointer })
        else {
          const said = (is === 'selector' ? matchesNothing : matchesNoDepartment)({ selector: text })
          report({ as: referenceUnknownRule, said, pointer, key: text })
        }
      }
    }
  },
}
