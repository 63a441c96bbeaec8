import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { spaced, staffText } from '../../../section/staff-text.js'
import type { Fmt } from '../../../text/format.js'
import type { Lang } from '../../../text/lang.js'
import type { Ratios } from '../model.js'
import { type VerdictArgs, verdictArgs } from '../verdict-args.js'
import { severityOf, verdictAt, verdictRows } from '../verdict-report.js'
import { haveText, needText, normShown } from '../verdict-words.js'

const below = message<VerdictArgs>('ratio-below-min', {
  en: (a, f) =>
    `${f.name(a.of)}: ${haveText(a, f)}, ${needText(a, 'under', f)} (${normShown(a, f)}). ${a.count === 'filled' ? 'Hire' : 'Add'} ${staffText(f.num(a.gap), a, f)}${lower.en(a, f)}.`,
  zh: (a, f) =>
    `${f.name(a.of)}：${haveText(a, f)}，${needText(a, 'under', f)}（${normShown(a, f)}）。请${a.count === 'filled' ? '补充' : '增加'}${spaced(staffText(f.num(a.gap), a, f))}${lower.zh(a, f)}。`,
})

const lower: { readonly [L in Lang]: (a: VerdictArgs, f: Fmt) => string } = {
  en: ({ way, wayOpen, driver }, f) =>
    way === null || driver === null
      ? ''
      : wayOpen
        ? `, or keep ${f.name(driver)} below ${f.num(way)}`
        : `, or lower ${f.name(driver)} to ${f.num(way)}`,
  zh: ({ way, wayOpen, driver }, f) =>
    way === null || driver === null
      ? ''
      : wayOpen
        ? `，或将${f.name(driver)}控制在 ${f.num(way)} 以下`
        : `，或将${f.name(driver)}降到 ${f.num(way)}`,
}

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
    for (const row of verdictRows(ratios, 'under')) {
      report({ ...verdictAt(row), ...severityOf(row), said: below(verdictArgs(row)) })
    }
  },
}
