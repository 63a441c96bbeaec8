import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Ratios } from '../../ratios/model.js'
import type { Scenarios } from '../model.js'
import { stageEnds } from '../stage-ends.js'

const tooEarly = message<{ ratio: string; driver: string; start: Fraction; from: Fraction | null }>('stage-too-early', {
  en: ({ ratio, driver, start, from }, f) =>
    `${f.quote(ratio)} has more people than the start of the stage needs, ${f.num(start)} ${driver}${from === null ? '' : `: the plan fits from ${f.num(from)} on`}`,
  zh: ({ ratio, driver, start, from }, f) =>
    `${f.quote(ratio)}在阶段开始（${driver} ${f.num(start)}）时人数偏多${from === null ? '' : `：从 ${f.num(from)} 起才合适`}`,
})

export const stageTooEarly: Rule<{ ratios: Ratios; scenarios: Scenarios }> = {
  id: 'stage-too-early',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'The plan of a stage is not too large for the stage’s start.', zh: '阶段方案在该阶段开始时不偏大。' },
  why: {
    en: 'At the start of the stage the work does not yet carry the team. Hire up to the plan step by step until the number given.',
    zh: '阶段刚开始时工作量还撑不起这支团队。请逐步招到计划人数，直到给出的数值。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 1000-5000 }, drivers: { users: 5000 }, headcount: { support: 5 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 4000-5000 }, drivers: { users: 5000 }, headcount: { support: 5 } }`,
  },
  check({ ratios, scenarios }, report) {
    for (const { row, driver, value, pointer } of stageEnds(scenarios, ratios, 'from')) {
      if (ratios.at(row, value).status !== 'over') continue
      const from = row.holds?.from ?? null
      report({ said: tooEarly({ ratio: row.ratio.id, driver, start: value, from }), pointer, key: row.ratio.id })
    }
  },
}
