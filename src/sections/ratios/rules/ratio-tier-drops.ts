import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Fraction } from '../../../text/format.js'
import type { Ratios } from '../model.js'

const tierDrops = message<{ ratio: string; at: Fraction; heads: number; headsAbove: number }>('ratio-tier-drops', {
  en: ({ ratio, at, heads, headsAbove }, f) =>
    `${f.quote(ratio)} asks for ${f.num(heads)} at ${f.num(at)} and for only ${f.num(headsAbove)} just above: growth lowers the need`,
  zh: ({ ratio, at, heads, headsAbove }, f) =>
    `${f.quote(ratio)}在 ${f.num(at)} 时需要 ${f.num(heads)} 人，刚超过时却只需 ${f.num(headsAbove)} 人：业务量增长反而减少人数`,
})

const ladderDrops = message<{ ratio: string; at: Fraction; heads: number; headsAbove: number }>(
  'ratio-tier-drops:ladder',
  {
    en: ({ ratio, at, heads, headsAbove }, f) =>
      `${f.quote(ratio)} asks for ${f.num(heads)} below ${f.num(at)} and for only ${f.num(headsAbove)} from there on: growth lowers the need`,
    zh: ({ ratio, at, heads, headsAbove }, f) =>
      `${f.quote(ratio)}在不到 ${f.num(at)} 时需要 ${f.num(heads)} 人，达到后却只需 ${f.num(headsAbove)} 人：业务量增长反而减少人数`,
  },
)

export const ratioTierDrops: Rule<{ ratios: Ratios }> = {
  id: 'ratio-tier-drops',
  stage: 'arithmetic',
  severity: 'warning',
  summary: { en: 'No band or step asks for fewer people than the one below it.', zh: '业务量升档时所需人数不减少。' },
  why: {
    en: 'Where the band of the driver sets one rate for all of it (`whole`), the rate of the next band may ask for fewer people at once. `marginal` bands never do.',
    zh: '按业务量所在的一档计算全部（`whole`）时，刚升一档所需人数可能骤减；各档分别计算（`marginal`）则不会。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 10 } }
ratios:
  support: { tiers: { driver: users, mode: whole, bands: [ { upTo: 1000, per: 100 }, { per: 400 } ] } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 10 } }
ratios:
  support: { tiers: { driver: users, mode: marginal, bands: [ { upTo: 1000, per: 100 }, { per: 400 } ] } }`,
  },
  check({ ratios }, report) {
    for (const fault of ratios.faults) {
      if (fault.is !== 'drop') continue
      const { pointer, ratio, ladder, at, heads, headsAbove } = fault
      const said = (ladder ? ladderDrops : tierDrops)({ ratio, at, heads, headsAbove })
      report({ said, pointer, key: ratio })
    }
  },
}
