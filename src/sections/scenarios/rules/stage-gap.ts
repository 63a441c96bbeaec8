import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare, equal, min, type Rational } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Name } from '../../../text/lang.js'
import { startOf } from '../build.js'
import type { Scenarios, Stage } from '../model.js'

const gap = message<{ before: string; after: string; driver: Name; from: Fraction; to: Fraction }>('stage-gap', {
  en: ({ before, after, driver, from, to }, f) =>
    `No stage covers ${f.num(from)} to ${f.num(to)} ${f.name(driver)}, between ${f.quote(before)} and ${f.quote(after)}`,
  zh: ({ before, after, driver, from, to }, f) =>
    `${f.name(driver)}从 ${f.num(from)} 到 ${f.num(to)} 没有阶段覆盖（${f.quote(before)}与${f.quote(after)}之间）`,
})

const overlap = message<{ before: string; after: string; driver: Name; from: Fraction; to: Fraction | null }>(
  'stage-gap:overlap',
  {
    en: ({ before, after, driver, from, to }, f) =>
      `${f.quote(before)} and ${f.quote(after)} both cover ${f.name(driver)} from ${f.num(from)}${to === null ? '' : ` to ${f.num(to)}`}`,
    zh: ({ before, after, driver, from, to }, f) =>
      `${f.quote(before)}与${f.quote(after)}都覆盖${f.name(driver)}从 ${f.num(from)} ${to === null ? '起' : `到 ${f.num(to)} `}的区间`,
  },
)

export const stageGap: Rule<{ scenarios: Scenarios }> = {
  id: 'stage-gap',
  stage: 'policy',
  severity: 'warning',
  summary: { en: 'Neighbouring stages neither leave a gap nor overlap.', zh: '相邻阶段既不留空档也不重叠。' },
  why: {
    en: 'In a gap no plan is agreed, in an overlap two are. A shared end point is neither.',
    zh: '空档处没有方案，重叠处有两个方案。共用端点两者都不是。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  one: { when: { users: 1000-5000 }, drivers: { users: 1000 } }
  two: { when: { users: 8000-9000 }, drivers: { users: 1000 } }`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 800 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 1 } }
ratios:
  support: 1-2 per 1000 users
scenarios:
  one: { when: { users: 1000-5000 }, drivers: { users: 1000 } }
  two: { when: { users: 5000-9000 }, drivers: { users: 1000 } }`,
  },
  check({ scenarios }, report, _options, { scenario }) {
    const told = new Set<string>()
    for (const [driverId, stages] of scenarios.stagesByDriver) {
      let reach: Stage | undefined
      for (const stage of stages) {
        const before = reach
        if (before === undefined || reachesFurther(stage, before)) reach = stage
        if (before === undefined) continue
        // With the base, or where only a scenario is looked at, with the stages themselves.
        if (scenario !== null && scenario !== before.scenario && scenario !== stage.scenario) continue
        const args = { before: before.scenario, after: stage.scenario, driver: stage.driver }
        const key = `${before.scenario} ${stage.scenario}`
        const from = startOf(stage)
        const end = before.range.to
        if (end !== null && !adjoin(end, from) && compare(end, from) < 0) {
          report({ said: gap({ ...args, from: end, to: from }), pointer: stage.pointer, key: `${driverId} ${key}` })
        } else if (!told.has(key) && overlapEverywhere(before.scenario, stage.scenario, scenarios)) {
          told.add(key)
          const ends = [end, stage.range.to].filter((one) => one !== null)
          const [first, ...others] = ends
          const to = first === undefined ? null : min(first, ...others)
          report({ said: overlap({ ...args, from, to }), pointer: stage.pointer, key })
        }
      }
    }
  },
}

const reachesFurther = (stage: Stage, than: Stage): boolean =>
  than.range.to !== null && (stage.range.to === null || compare(stage.range.to, than.range.to) > 0)

/** A shared end, or whole numbers next to each other: up to 4,999 users, from 5,000. */
const adjoin = (end: Rational, start: Rational): boolean =>
  end.d === 1n && start.d === 1n ? start.n - end.n <= 1n && start.n >= end.n : equal(end, start)

/** Two stages overlap only if they do for every driver that both of them name. */
function overlapEverywhere(one: string, other: string, { all }: Scenarios): boolean {
  const [a = [], b = []] = [one, other].map((id) => all.find((scenario) => scenario.id === id)?.when ?? [])
  const shared = a.flatMap((left) =>
    b.filter((right) => right.driver.id === left.driver.id).map((right) => [left, right] as const),
  )
  return shared.every(([left, right]) => begins(left, right) && begins(right, left))
}

/** The one begins before the other ends. */
const begins = (one: Stage, other: Stage): boolean =>
  other.range.to === null || compare(startOf(one), other.range.to) < 0
