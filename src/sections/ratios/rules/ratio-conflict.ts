import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import { boundName, isRatio, type Ratios } from '../model.js'

const conflict = message<{
  role: Name
  min: number
  minFrom: string
  /** Null is a ratio. */
  minBy: 'workload' | null
  max: number
  maxFrom: string
}>('ratio-conflict', {
  en: ({ role, min, minFrom, minBy, max, maxFrom }, f) =>
    `${f.name(role)}: ${minBy === 'workload' ? 'the workload ' : ''}${f.quote(minFrom)} needs at least ${f.num(min)}, ${f.quote(maxFrom)} allows at most ${f.num(max)}`,
  zh: ({ role, min, minFrom, minBy, max, maxFrom }, f) =>
    `${f.name(role)}：${minBy === 'workload' ? '工作量' : ''}${f.quote(minFrom)}要求至少 ${f.num(min)} 人，${f.quote(maxFrom)}最多允许 ${f.num(max)} 人`,
})

const here = message<{ ratio: string }>('ratio-conflict:here', {
  en: ({ ratio }, f) => `${f.quote(ratio)} is here`,
  zh: ({ ratio }, f) => `${f.quote(ratio)}在这里`,
})

export const ratioConflict: Rule<{ ratios: Ratios }> = {
  id: 'ratio-conflict',
  stage: 'policy',
  severity: 'error',
  summary: { en: 'The ratios on one role can hold together.', zh: '同一岗位的各条配比可以同时成立。' },
  why: {
    en: 'If one ratio needs more than another allows, no number of people is right. Both are named; only one can stay as it is.',
    zh: '一条配比的下限高于另一条的上限时，任何人数都不对。两条都会列出，必须改其中一条。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1-2 per 1000 users
  cap: { of: support, norm: at most 5 }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1-2 per 1000 users
  cap: { of: support, norm: at most 15 }`,
  },
  check({ ratios }, report) {
    for (const { role, requiredMin: min, requiredMax: max, minFrom, maxFrom, conflict: crossed } of ratios.bounds) {
      if (!crossed || min === null || max === null || minFrom === null || maxFrom === null) continue
      const [least, most] = [boundName(minFrom), boundName(maxFrom)]
      const minBy = isRatio(minFrom) ? null : 'workload'
      const said = conflict({ role: role.title, min, minFrom: least.id, minBy, max, maxFrom: most.id })
      const related = [least, most].map(({ id, writtenAt }) => ({ said: here({ ratio: id }), pointer: writtenAt }))
      const about = [[least.at], [most.at]]
      report({ said, pointer: `${role.at}/headcount`, related, about, key: `${least.key} ${most.key}` })
    }
  },
}
