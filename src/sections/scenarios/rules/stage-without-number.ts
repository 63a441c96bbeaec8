import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Scenarios } from '../model.js'

const noNumber = message<{ scenario: string }>('stage-without-number', {
  en: ({ scenario }, f) => `The stage ${f.quote(scenario)} does not say at which numbers it begins and ends`,
  zh: ({ scenario }, f) => `阶段${f.quote(scenario)}没有写明从多少开始、到多少结束`,
})

export const stageWithoutNumber: Rule<{ scenarios: Scenarios }> = {
  id: 'stage-without-number',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'The trigger of a stage is a number.', zh: '阶段的触发条件是数字。' },
  why: {
    en: '“At a certain scale” cannot be checked or planned for; say at how many users, orders or cities the stage begins and ends.',
    zh: '“到一定规模”无法检查也无法规划；请写明从多少用户、订单或城市开始和结束。',
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
  growth: { when: { x-trigger: once we are larger }, headcount: { support: 3 } }`,
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
  check({ scenarios }, report, _options, { scenario }) {
    for (const one of scenarios.all) {
      // With the base, or where only a scenario is looked at, with the stage itself.
      if (scenario !== null && scenario !== one.id) continue
      if (one.when !== null && one.when.length === 0)
        report({ said: noNumber({ scenario: one.id }), pointer: `${one.at}/when`, on: 'key' })
    }
  },
}
