import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { add, compare, one, type Rational, sum, zero } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import { overlap } from '../judge.js'
import type { RatioRow, Ratios } from '../model.js'

const diverges = message<{ ratios: readonly string[]; sum: Fraction }>('ratio-diverges', {
  en: ({ ratios, sum }, f) =>
    `The shares of ${f.list(ratios)} add up to ${f.share(sum)} of the same heads; no number of heads can satisfy them`,
  zh: ({ ratios, sum }, f) => `${f.list(ratios)} 对同一整体的占比合计 ${f.share(sum)}，任何人数都无法满足`,
})

const alsoHere = message<{ ratio: string }>('ratio-diverges:here', {
  en: ({ ratio }, f) => `with ${f.quote(ratio)}`,
  zh: ({ ratio }, f) => `与${f.quote(ratio)}一起`,
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
      const { norm, measured, measure, count } = row.ratio
      if (norm.is !== 'share' || norm.of !== 'all' || measured.by !== 'heads') continue
      const key = `${measure} ${count} ${measured.roles.map((role) => role.at).join(' ')}`
      wholes.set(key, [...(wholes.get(key) ?? []), row])
    }
    for (const rows of wholes.values()) {
      const together = apartReachingAll(rows)
      const last = together?.at(-1)
      if (together === null || last === undefined) continue
      const ids = together.map((row) => row.ratio.id)
      const related = together
        .slice(0, -1)
        .map(({ ratio }) => ({ said: alsoHere({ ratio: ratio.id }), pointer: ratio.normAt }))
      const said = diverges({ ratios: ids, sum: sumOf(together) })
      report({ said, pointer: last.ratio.normAt, key: ids.join(' '), related })
    }
  },
}

const leastOf = ({ ratio: { norm } }: RatioRow): Rational => (norm.is === 'share' ? norm.low : zero)
const sumOf = (rows: readonly RatioRow[]): Rational => sum(rows.map(leastOf))

/** More shares of one whole than that are not searched for the worst choice, but tried in order. */
const mostTried = 16

/** Ratios about different roles whose least shares reach the whole, in plan order; null where there are none. */
function apartReachingAll(rows: readonly RatioRow[]): readonly RatioRow[] | null {
  const search = (chosen: readonly RatioRow[], rest: readonly RatioRow[]): readonly RatioRow[] | null => {
    if (chosen.length > 1 && compare(sumOf(chosen), one) >= 0) return chosen
    const [next, ...others] = rest
    if (next === undefined || compare(add(sumOf(chosen), sumOf(rest)), one) < 0) return null
    const apart = !chosen.some((row) => overlap(row.ratio.roles, next.ratio.roles))
    const found = apart ? search([...chosen, next], others) : null
    return found ?? (apart && rows.length > mostTried ? null : search(chosen, others))
  }
  return search([], rows)
}
