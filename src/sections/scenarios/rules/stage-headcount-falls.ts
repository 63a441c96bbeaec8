import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Drivers } from '../../drivers/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Scenarios } from '../model.js'
import { stageChains } from '../stage-chain.js'

const falls = message<{
  role: Name
  before: string
  after: string
  from: number
  to: number
  driver: Name
  continues: boolean
}>('stage-headcount-falls', {
  en: ({ role, before, after, from, to, driver, continues }, f) =>
    `${f.name(role)} falls from ${f.num(from)} ${f.s(from, 'head', 'heads')} in ${f.quote(before)} to ${f.num(to)} in ${f.quote(after)}, the next stage by ${f.name(driver)}${continues ? '' : `; ${f.quote(after)} does not extend ${f.quote(before)}`}`,
  zh: ({ role, before, after, from, to, driver, continues }, f) =>
    `${f.name(role)}从${f.quote(before)}的 ${f.num(from)} 人降到${f.quote(after)}的 ${f.num(to)} 人，而后者是${f.name(driver)}增长的下一阶段${continues ? '' : `；${f.quote(after)}没有用 extends 承接${f.quote(before)}`}`,
})

const headsBefore = message<{ heads: number; scenario: string }>('stage-headcount-falls:before', {
  en: ({ heads, scenario }, f) => `${f.num(heads)} ${f.s(heads, 'head', 'heads')} in ${f.quote(scenario)}`,
  zh: ({ heads, scenario }, f) => `${f.quote(scenario)}为 ${f.num(heads)} 人`,
})

export const stageHeadcountFalls: Rule<{ drivers: Drivers; establishment: Establishment; scenarios: Scenarios }> = {
  id: 'stage-headcount-falls',
  stage: 'policy',
  severity: 'info',
  summary: {
    en: 'No role has fewer planned heads in a later stage than in the one before it.',
    zh: '后一阶段各岗位的编制不少于前一阶段。',
  },
  why: {
    en: 'As a business grows its teams seldom shrink, so this is often a slip: a number mistyped, or a stage that does not extend the one before it. Where work is automated or given away, a waiver says so.',
    zh: '业务增长时团队很少缩减，因此这往往是笔误：数字写错，或阶段没有承接前一阶段。如果工作已自动化或外包，请用豁免说明。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
scenarios:
  growth: { when: { users: 1000-5000 }, drivers: { users: 2000 }, headcount: { support: 4 } }
  stable: { when: { users: at least 5000 }, drivers: { users: 8000 }, headcount: { support: 3 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
scenarios:
  growth: { when: { users: 1000-5000 }, drivers: { users: 2000 }, headcount: { support: 4 } }
  stable: { when: { users: at least 5000 }, drivers: { users: 8000 }, headcount: { support: 8 } }`,
  },
  across(variants, report) {
    const told = new Set<string>()
    for (const { driver, neighbours } of stageChains(variants)) {
      for (const [before, after] of neighbours) {
        const [earlier, later] = [before.variant.slices, after.variant.slices]
        const heads = new Map(earlier.establishment.posts.map(({ role, low }) => [role.at, low]))
        const parent = later.scenarios.current?.extends ?? null
        for (const { role, high } of later.establishment.posts) {
          const from = heads.get(role.at) ?? null
          const key = `${role.at} ${before.variant.scenario} ${after.variant.scenario}`
          if (from === null || high === null || high >= from || told.has(key)) continue
          told.add(key)
          const names = { before: before.variant.scenario ?? 'base', after: after.variant.scenario ?? 'base' }
          const continues = parent === before.variant.scenario
          const pointer = `${role.at}/headcount`
          report(after.variant.scenario, {
            said: falls({ role: role.title, ...names, from, to: high, driver, continues }),
            pointer,
            key: names.before,
            about: [[role.at]],
            related: [
              {
                said: headsBefore({ heads: from, scenario: names.before }),
                pointer,
                scenario: before.variant.scenario,
              },
            ],
          })
        }
      }
    }
  },
}
