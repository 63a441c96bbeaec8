import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { compare, min } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import type { Scenarios } from '../model.js'

const gap = message<{ before: string; after: string; driver: string; from: Fraction; to: Fraction }>('stage-gap', {
  en: ({ before, after, driver, from, to }, f) =>
    `No stage covers ${f.num(from)} to ${f.num(to)} ${driver}, between ${f.quote(before)} and ${f.quote(after)}`,
  zh: ({ before, after, driver, from, to }, f) =>
    `${driver} 从 ${f.num(from)} 到 ${f.num(to)} 没有阶段覆盖（${f.quote(before)}与${f.quote(after)}之间）`,
})

const overlap = message<{ before: string; after: string; driver: string; from: Fraction; to: Fraction | null }>(
  'stage-gap:overlap',
  {
    en: ({ before, after, driver, from, to }, f) =>
      `${f.quote(before)} and ${f.quote(after)} both cover ${driver} from ${f.num(from)}${to === null ? '' : ` to ${f.num(to)}`}`,
    zh: ({ before, after, driver, from, to }, f) =>
      `${f.quote(before)}与${f.quote(after)}都覆盖 ${driver} 从 ${f.num(from)} 起${to === null ? '' : `到 ${f.num(to)} `}的区间`,
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
    // The stages are the same in every variant: told once, with the base.
    if (scenario !== null) return
    for (const [driver, stages] of scenarios.stagesByDriver) {
      for (const [index, stage] of stages.entries()) {
        const next = stages[index + 1]
        const from = next?.range.from ?? null
        if (next === undefined || from === null) continue
        const args = { before: stage.scenario, after: next.scenario, driver }
        const order = stage.range.to === null ? 1 : compare(stage.range.to, from)
        const key = `${stage.scenario} ${next.scenario}`
        if (order < 0 && stage.range.to !== null) {
          report({ said: gap({ ...args, from: stage.range.to, to: from }), pointer: next.pointer, key })
        } else if (order > 0) {
          const ends = [stage.range.to, next.range.to].filter((end) => end !== null)
          const [first, ...others] = ends
          const to = first === undefined ? null : min(first, ...others)
          report({ said: overlap({ ...args, from, to }), pointer: next.pointer, key })
        }
      }
    }
  },
}
