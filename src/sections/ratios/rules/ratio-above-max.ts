import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { spaced, staffText } from '../../../section/staff-text.js'
import type { Fmt } from '../../../text/format.js'
import type { Lang } from '../../../text/lang.js'
import type { Ratios } from '../model.js'
import { type VerdictArgs, verdictArgs } from '../verdict-args.js'
import { severityOf, verdictAt, verdictRows } from '../verdict-report.js'
import { haveText, needText, normShown } from '../verdict-words.js'

const above = message<VerdictArgs>('ratio-above-max', {
  en: (a, f) =>
    `${f.name(a.of)}: ${haveText(a, f)}, ${needText(a, 'over', f)} (${normShown(a, f)}). Take away ${staffText(f.num(a.gap), a, f)}${raise.en(a, f)}.`,
  zh: (a, f) =>
    `${f.name(a.of)}：${haveText(a, f)}，${needText(a, 'over', f)}（${normShown(a, f)}）。请减少${spaced(staffText(f.num(a.gap), a, f))}${raise.zh(a, f)}。`,
})

const raise: { readonly [L in Lang]: (a: VerdictArgs, f: Fmt) => string } = {
  en: ({ way, wayOpen, driver }, f) =>
    way === null || driver === null ? '' : `, or expect ${wayOpen ? 'more than ' : ''}${f.num(way)} ${f.name(driver)}`,
  zh: ({ way, wayOpen, driver }, f) =>
    way === null || driver === null ? '' : `，或待${f.name(driver)}${wayOpen ? '超过' : '达到'} ${f.num(way)}`,
}

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
    for (const row of verdictRows(ratios, 'over')) {
      report({ ...verdictAt(row), ...severityOf(row), said: above(verdictArgs(row)) })
    }
  },
}
