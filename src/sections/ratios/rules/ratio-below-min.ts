import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import type { Ratios } from '../model.js'
import {
  measuredText,
  neededText,
  spanText,
  type VerdictArgs,
  verdictArgs,
  verdictAt,
  verdictRows,
} from '../verdict-report.js'

const below = message<VerdictArgs>('ratio-below-min', {
  en: (a, f) =>
    `${a.of}: ${spanText(a, f)} ${a.count === 'filled' ? 'in post' : 'planned'}, ${neededText(a, f)} needed${measuredText(a, f)} (${a.norm}). Add ${f.num(a.gap)}${a.lower === null ? '' : `, or lower ${a.driver} to ${f.num(a.lower)}`}`,
  zh: (a, f) =>
    `${a.of}：${a.count === 'filled' ? '在岗' : '编制'} ${spanText(a, f)}，${measuredText(a, f)}需要 ${neededText(a, f)}（${a.norm}）。请增加 ${f.num(a.gap)}${a.lower === null ? '' : `，或把 ${a.driver} 降到 ${f.num(a.lower)}`}`,
})

export const ratioBelowMin: Rule<{ ratios: Ratios }> = {
  id: 'ratio-below-min',
  stage: 'policy',
  severity: 'error',
  summary: { en: 'No role has fewer people than its ratio needs.', zh: '岗位人数不低于配比要求。' },
  why: {
    en: 'Below the minimum the work is not covered. Add heads, lower the driver, or waive the ratio with a reason and an end.',
    zh: '低于下限就有工作无人承担。请增加人数、下调业务量，或写明理由和期限后豁免。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 10 } }
ratios:
  support: 1-2 per 1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1-2 per 1000 users`,
  },
  check({ ratios }, report) {
    for (const row of verdictRows(ratios, 'under')) report({ ...verdictAt(row), said: below(verdictArgs(row)) })
  },
}
