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

const above = message<VerdictArgs>('ratio-above-max', {
  en: (a, f) =>
    `${a.of}: ${spanText(a, f)} ${a.count === 'filled' ? 'in post' : 'planned'}, ${neededText(a, f)} needed${measuredText(a, f)} (${a.norm}). Take away ${f.num(a.gap)}${a.raise === null ? '' : `, or expect ${f.num(a.raise)} ${a.driver}`}`,
  zh: (a, f) =>
    `${a.of}：${a.count === 'filled' ? '在岗' : '编制'} ${spanText(a, f)}，${measuredText(a, f)}需要 ${neededText(a, f)}（${a.norm}）。请减少 ${f.num(a.gap)}${a.raise === null ? '' : `，或 ${a.driver} 达到 ${f.num(a.raise)}`}`,
})

export const ratioAboveMax: Rule<{ ratios: Ratios }> = {
  id: 'ratio-above-max',
  stage: 'policy',
  severity: 'error',
  summary: { en: 'No role has more people than its ratio allows.', zh: '岗位人数不超过配比上限。' },
  why: {
    en: 'Above the maximum the work does not carry the team. Where no whole number of people fits between the bounds, the next higher one is accepted.',
    zh: '超过上限则工作量不足以支撑团队。上下限之间没有整数时，接受向上取整的人数。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 30 } }
ratios:
  support: 1-2 per 1000 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 24 } }
ratios:
  support: 1-2 per 1000 users`,
  },
  check({ ratios }, report) {
    for (const row of verdictRows(ratios, 'over')) report({ ...verdictAt(row), said: above(verdictArgs(row)) })
  },
}
