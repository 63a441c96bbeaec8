import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Ratios } from '../../ratios/model.js'
import type { Scenarios } from '../model.js'
import { stageEnds } from '../stage-ends.js'

const outgrown = message<{ ratio: string; driver: string; end: Fraction; breaks: Fraction | null }>('stage-outgrown', {
  en: ({ ratio, driver, end, breaks }, f) =>
    `${f.quote(ratio)} is outgrown before the stage ends at ${f.num(end)} ${driver}${breaks === null ? '' : `: the plan carries ${f.num(breaks)}`}`,
  zh: ({ ratio, driver, end, breaks }, f) =>
    `${f.quote(ratio)}在阶段结束（${driver} ${f.num(end)}）前就不够了${breaks === null ? '' : `：现有方案可支撑到 ${f.num(breaks)}`}`,
})

export const stageOutgrown: Rule<{ ratios: Ratios; scenarios: Scenarios }> = {
  id: 'stage-outgrown',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'The plan of a stage carries the stage to its end.', zh: '阶段方案能支撑到该阶段结束。' },
  why: {
    en: 'The team is right for the stage as planned, but is outgrown before the stage ends. Plan the next step before the number given.',
    zh: '团队适合该阶段的计划值，但在阶段结束前就不够了。请在给出的数值之前安排下一步。',
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
  growth: { when: { users: 1000-5000 }, drivers: { users: 2000 }, headcount: { support: 3 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  growth: { when: { users: 2000-3000 }, drivers: { users: 2000 }, headcount: { support: 3 } }`,
  },
  check({ ratios, scenarios }, report) {
    for (const { row, driver, value, pointer } of stageEnds(scenarios, ratios, 'to')) {
      if (ratios.at(row, value).status !== 'under') continue
      const breaks = row.holds?.to ?? null
      report({ said: outgrown({ ratio: row.ratio.id, driver, end: value, breaks }), pointer, key: row.ratio.id })
    }
  },
}
