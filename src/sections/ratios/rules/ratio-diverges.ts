import { message } from '../../../findings/message.js'
import type { Reported, Rule } from '../../../section/contract.js'
import { divergenceOf } from '../../../staffing/circle.js'
import { add, compare, one, type Rational, sum, zero } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Establishment } from '../../establishment/model.js'
import { circlesOf, type RatioCircle, ratesOf, termsOf } from '../circles.js'
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

const endless = message<{ ratios: readonly string[] }>('ratio-diverges:circle', {
  en: ({ ratios }, f) =>
    `${f.list(ratios.map(f.quote))} ${f.s(ratios.length, 'is measured by its own people', "are measured by each other's people")} and call for ever more of them; no number of heads can satisfy ${f.s(ratios.length, 'it', 'them')}`,
  zh: ({ ratios }, f) =>
    ratios.length === 1
      ? `${f.list(ratios.map(f.quote))}以自身人数为依据，所需人数越推越多，任何人数都无法满足`
      : `${f.list(ratios.map(f.quote))}互以对方人数为依据，所需人数越推越多，任何人数都无法同时满足`,
})

export const ratioDiverges: Rule<{ ratios: Ratios; establishment: Establishment }> = {
  id: 'ratio-diverges',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'Ratios that are measured by the same or by each other’s people can be satisfied together.',
    zh: '以同一批人或以彼此人数为依据的配比可以同时满足。',
  },
  why: {
    en: 'If different roles must each be a share of all heads and the shares reach 100%, every head hired calls for another, without end. So do ratios in a circle: at least 2 a for each b, and at least 2 b for each a.',
    zh: '不同岗位各占全员一定比例而合计达到 100% 时，每招一人都要再招一人，没有尽头。互为依据的配比也会如此：每个乙至少配 2 个甲，每个甲又至少配 2 个乙。',
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
  check({ ratios, establishment }, report) {
    const told = new Set<RatioRow>()
    const tell = (together: readonly RatioRow[], said: Reported['said']): void => {
      const last = together.at(-1)
      if (last === undefined) return
      const related = together
        .slice(0, -1)
        .map(({ ratio }) => ({ said: alsoHere({ ratio: ratio.id }), pointer: ratio.normAt }))
      for (const row of together) told.add(row)
      report({ said, pointer: last.ratio.normAt, key: idsOf(together).join(' '), related })
    }
    const wholes = new Map<string, RatioRow[]>()
    for (const row of ratios.rows) {
      const { norm, measured, measure, count } = row.ratio
      if (norm.is !== 'share' || norm.of !== 'all' || measured.by !== 'heads') continue
      const key = `${measure} ${count} ${measured.roles.map((role) => role.at).join(' ')}`
      wholes.set(key, [...(wholes.get(key) ?? []), row])
    }
    for (const rows of wholes.values()) {
      const together = apartReachingAll(rows)
      if (together !== null) tell(together, diverges({ ratios: idsOf(together), sum: sumOf(together) }))
    }
    for (const circle of circlesOf(ratios.rows)) {
      if (circle.oneWhole || circle.rows.some((row) => told.has(row))) continue
      const together = endlessIn(circle, establishment)
      if (together !== null) tell(together, endless({ ratios: idsOf(together) }))
    }
  },
}

const idsOf = (rows: readonly RatioRow[]): string[] => rows.map((row) => row.ratio.id)

/**
 * The ratios of a circle that no number of people satisfies, once there are any. Where every head calls for exactly one
 * more, that is so only if others are measured too: `at least 1 per b` and `at least 1 per a` ask for as many of each.
 */
function endlessIn(circle: RatioCircle, establishment: Establishment): readonly RatioRow[] | null {
  const ways = circle.groups.map((group) => group.rows.map((row) => termsOf(row, circle)))
  const found = divergenceOf({ ways })
  if (found === null) return null
  const rows = found.groups.flatMap((group) => circle.groups[group]?.rows[found.way[group] ?? 0] ?? [])
  const ordered = circle.rows.filter((row) => rows.includes(row))
  if (!found.even) return ordered
  const own = new Set(rows.flatMap((row) => row.ratio.roles))
  const others = rows.flatMap(ratesOf).flatMap(({ by }) => by.roles.filter((role) => !own.has(role)))
  return others.some((role) => (establishment.postOf(role).low ?? 0) > 0) ? ordered : null
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
