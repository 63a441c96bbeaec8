import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const left = message<{
  unit: Name
  low: number
  high: number | null
  notStated: number
  envelope: number
  left: number
}>('envelope-unallocated', {
  en: ({ unit, low, high, notStated, envelope, left }, f) =>
    `${f.name(unit)}: ${f.num(left)} of ${f.num(envelope)} heads are not allocated (roles: ${f.num(low)}${high === low ? '' : `-${high === null ? '…' : f.num(high)}`}${notStated > 0 ? `, ${f.num(notStated)} not stated` : ''})`,
  zh: ({ unit, low, high, notStated, envelope, left }, f) =>
    `${f.name(unit)}：总编制 ${f.num(envelope)} 中有 ${f.num(left)} 人未分配（岗位合计 ${f.num(low)}${high === low ? '' : `-${high === null ? '…' : f.num(high)}`}${notStated > 0 ? `，另有 ${f.num(notStated)} 个岗位未写编制` : ''}）`,
})

export const envelopeUnallocated: Rule<{ establishment: Establishment }> = {
  id: 'envelope-unallocated',
  stage: 'structure',
  severity: 'info',
  summary: { en: 'The envelope of a unit is allocated to roles.', zh: '总编制已分配到岗位。' },
  why: {
    en: 'What the roles leave over is not lost, but nobody has said what it is for.',
    zh: '岗位没有用完的编制并未作废，但还没有说明用途。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme, headcount: 9 }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 5 } }`,
    good: `orgplan: 1
organization: { id: acme, headcount: 6 }
departments:
  sales: { head: manager, roles: { manager: 1, clerk: 5 } }`,
  },
  check({ establishment }, report) {
    for (const { unit, employees } of establishment.units) {
      const least = unit.envelope?.low ?? null
      const { plannedLow: low, plannedHigh: high, notStated } = employees
      if (least === null || high === null || high >= least) continue
      const said = left({ unit: unit.name, low, high, notStated, envelope: least, left: least - high })
      report({ said, pointer: `${unit.at}/headcount` })
    }
  },
}
