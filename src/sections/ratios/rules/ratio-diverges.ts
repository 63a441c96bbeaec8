import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { add, compare, one, zero } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { RatioRow, Ratios } from '../model.js'

const diverges = message<{ ratios: readonly string[]; sum: Fraction }>('ratio-diverges', {
  en: ({ ratios, sum }, f) =>
    `The shares of ${f.list(ratios)} add up to ${f.share(sum)} of the same heads; no number of heads can satisfy them`,
  zh: ({ ratios, sum }, f) => `${f.list(ratios)} 对同一整体的占比合计 ${f.share(sum)}，任何人数都无法满足`,
})

export const ratioDiverges: Rule<{ ratios: Ratios }> = {
  id: 'ratio-diverges',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'The shares that several ratios ask of one whole add up to less than the whole.',
    zh: '多条配比对同一整体要求的占比之和小于整体。',
  },
  why: {
    en: 'If different roles must each be a share of all heads and the shares reach 100%, every head hired calls for another, without end.',
    zh: '不同岗位各占全员一定比例而合计达到 100% 时，每招一人都要再招一人，没有尽头。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: 1, a: 5, b: 5 } }
ratios:
  a: at least 60% of heads
  b: at least 50% of heads`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  ops: { head: lead, roles: { lead: 1, a: 5, b: 5 } }
ratios:
  a: at least 40% of heads
  b: at least 40% of heads`,
  },
  check({ ratios }, report) {
    const wholes = new Map<string, RatioRow[]>()
    for (const row of ratios.rows) {
      const { norm, measured } = row.ratio
      if (norm.is !== 'share' || norm.of !== 'all' || measured.by !== 'heads') continue
      const key = `${row.ratio.measure} ${row.ratio.count} ${measured.roles.map((role) => role.at).join(' ')}`
      const disjoint = (wholes.get(key) ?? []).filter(
        (other) => !other.ratio.roles.some((role) => row.ratio.roles.includes(role)),
      )
      wholes.set(key, [...disjoint, row])
    }
    for (const rows of wholes.values()) {
      const sum = rows.reduce((total, { ratio }) => add(total, ratio.norm.is === 'share' ? ratio.norm.low : zero), zero)
      const last = rows[rows.length - 1]
      if (last === undefined || rows.length < 2 || compare(sum, one) < 0) continue
      const ids = rows.map((row) => row.ratio.id)
      report({ said: diverges({ ratios: ids, sum }), pointer: last.ratio.normAt, key: ids.join(' ') })
    }
  },
}
