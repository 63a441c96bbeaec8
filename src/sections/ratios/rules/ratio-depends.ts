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

const depends = message<VerdictArgs>('ratio-depends', {
  en: (a, f) =>
    `${a.of}: ${spanText(a, f)} planned, ${neededText(a, f)} needed${measuredText(a, f)} (${a.norm}): only part of the range fits`,
  zh: (a, f) =>
    `${a.of}：编制 ${spanText(a, f)}，${measuredText(a, f)}需要 ${neededText(a, f)}（${a.norm}）：区间只有一部分符合`,
})

export const ratioDepends: Rule<{ ratios: Ratios }> = {
  id: 'ratio-depends',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'A plan that is a range fits its ratio as a whole.', zh: '以区间表示的编制整体符合配比。' },
  why: {
    en: 'Some numbers of the planned range satisfy the ratio and some do not: whether it holds depends on what is decided.',
    zh: '区间中有的数字符合配比，有的不符合：能否成立取决于最终定多少人。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 10-14 } }
ratios:
  support: 1-2 per 1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12-14 } }
ratios:
  support: 1-2 per 1000 users`,
  },
  check({ ratios }, report) {
    for (const row of verdictRows(ratios, 'depends')) report({ ...verdictAt(row), said: depends(verdictArgs(row)) })
  },
}
