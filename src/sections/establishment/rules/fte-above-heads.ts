import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare, fromInteger } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import type { Establishment } from '../model.js'

const above = message<{ role: Name; fte: Fraction; heads: number }>('fte-above-heads', {
  en: ({ role, fte, heads }, f) =>
    `${f.name(role)}: ${f.num(fte)} FTE for ${f.num(heads)} ${f.s(heads, 'head', 'heads')}`,
  zh: ({ role, fte, heads }, f) => `${f.name(role)}：${f.num(heads)} 人折合全职 ${f.num(fte)} 人`,
})

export const fteAboveHeads: Rule<{ establishment: Establishment }> = {
  id: 'fte-above-heads',
  stage: 'structure',
  severity: 'warning',
  summary: { en: 'A line has at most one FTE per head.', zh: '折合全职人数不超过人数。' },
  why: {
    en: 'More full-time equivalents than heads usually means that the two were swapped.',
    zh: '折合全职人数多于人数，通常是两者写反了。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: 1, fte: 1.5 } } }`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { head: manager, roles: { manager: { headcount: 2, fte: 1.5 } } }`,
  },
  check({ establishment }, report) {
    for (const { role, planned, filled, ftePlanned, fteFilled } of establishment.posts) {
      if (role.fte.planned === null && role.fte.filled === null) continue
      for (const [key, heads, fte] of [
        ['planned', planned, ftePlanned],
        ['filled', filled, fteFilled],
      ] as const) {
        if (role.fte[key] === null || heads === null || fte === null || compare(fte, fromInteger(heads)) <= 0) continue
        report({ said: above({ role: role.title, fte, heads }), pointer: `${role.at}/fte/${key}`, key })
      }
    }
  },
}
