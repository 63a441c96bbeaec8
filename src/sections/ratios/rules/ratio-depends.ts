import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { equal } from '../../../staffing/rational.js'
import type { Fmt } from '../../../text/format.js'
import type { Lang } from '../../../text/lang.js'
import { mildSeverity } from '../../establishment/model.js'
import type { Ratios } from '../model.js'
import { type VerdictArgs, verdictArgs } from '../verdict-args.js'
import { verdictAt, verdictRows } from '../verdict-report.js'
import { haveText, needText, normShown } from '../verdict-words.js'

const depends = message<VerdictArgs>('ratio-depends', {
  en: (a, f) =>
    `${f.name(a.of)}: ${haveText(a, f)}, ${needText(a, 'both', f)} (${normShown(a, f)}): ${whyOpen(a).en(f)}`,
  zh: (a, f) =>
    `${f.name(a.of)}：${haveText(a, f)}，${needText(a, 'both', f)}（${normShown(a, f)}）：${whyOpen(a).zh(f)}`,
})

/** What decides whether the ratio holds. */
function whyOpen(a: VerdictArgs): { readonly [L in Lang]: (f: Fmt) => string } {
  const { notStated, low, high, driver } = a
  if (notStated > 0) {
    return {
      en: (f) => `it depends on ${notStated} ${f.s(notStated, 'role', 'roles')} without a headcount`,
      zh: () => `取决于 ${notStated} 个未写编制的岗位`,
    }
  }
  if (high !== null && equal(low, high) && driver !== null) {
    return {
      en: (f) => `it depends on heads of ${f.name(driver)} that are not stated`,
      zh: (f) => `取决于${f.name(driver)}中未写明的人数`,
    }
  }
  return { en: () => 'only part of the planned range fits', zh: () => '计划区间只有一部分符合' }
}

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
    for (const row of verdictRows(ratios, 'depends')) {
      report({ ...verdictAt(row), ...mildSeverity(row.ratio), said: depends(verdictArgs(row)) })
    }
  },
}
