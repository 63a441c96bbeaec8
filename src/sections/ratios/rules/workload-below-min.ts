import { message } from '../../../findings/message.js'
import type { Reported, Rule } from '../../../section/contract.js'
import { spaced, staffText } from '../../../section/staff-text.js'
import { fromInteger, type Rational, zero } from '../../../staffing/rational.js'
import type { Fmt } from '../../../text/format.js'
import { aboutWorkload, type Size, type WorkloadRow, type Workloads } from '../../workloads/model.js'
import type { Ratios } from '../model.js'
import { type HaveArgs, haveArgs } from '../verdict-args.js'
import { breachAt, countsRole } from '../verdict-report.js'
import { haveText } from '../verdict-words.js'

type Short = HaveArgs & {
  /** What is needed: whole heads, or FTE exactly. */
  readonly required: Rational
  /** Of a queue: its load in erlangs and the people on duty; null of counted work. */
  readonly erlangs: Rational | null
  readonly agents: number | null
  /** Of counted work: the exact staff; null of a queue. */
  readonly staff: Rational | null
}

/** What asks for so many: `10 erlangs take 14 on duty`, `the work takes 10.1`. */
function causeText({ erlangs, agents, staff }: Short, f: Fmt): string {
  const en = f.lang === 'en'
  if (erlangs !== null && agents !== null) {
    return en
      ? `${f.num(erlangs)} erlangs take ${f.num(agents)} on duty`
      : `话务量 ${f.num(erlangs)} Erl 需同时在岗 ${f.num(agents)} 人`
  }
  const real = f.num(staff ?? zero)
  return en ? `the work takes ${real}` : `按工作量测算为${spaced(real)} 人`
}

function needText(a: Short, f: Fmt): string {
  const staff = staffText(f.num(a.required), a, f)
  return f.lang === 'en' ? `at least ${staff} needed` : `至少需要${spaced(staff)}`
}

const below = message<Short>('workload-below-min', {
  en: (a, f) => `${f.name(a.of)}: ${haveText(a, f)}, ${needText(a, f)}; ${causeText(a, f)}`,
  zh: (a, f) => `${f.name(a.of)}：${haveText(a, f)}，${needText(a, f)}；${causeText(a, f)}`,
})

const depends = message<Short>('workload-below-min:depends', {
  en: (a, f) =>
    `${f.name(a.of)}: ${haveText(a, f)}, of which the lower end is too few: ${needText(a, f)}; ${causeText(a, f)}`,
  zh: (a, f) => `${f.name(a.of)}：${haveText(a, f)}，其中下限不够：${needText(a, f)}；${causeText(a, f)}`,
})

const here = message<{ workload: string }>('workload-below-min:here', {
  en: ({ workload }, f) => `the workload ${f.quote(workload)} is here`,
  zh: ({ workload }, f) => `工作量${f.quote(workload)}在这里`,
})

const countedHere = countsRole('workload-below-min:counted')

export const workloadBelowMin: Rule<{ workloads: Workloads; ratios: Ratios }> = {
  id: 'workload-below-min',
  stage: 'policy',
  severity: 'error',
  summary: {
    en: 'No role has fewer people than its work takes.',
    zh: '任何岗位的人数都不少于其工作量所需。',
  },
  why: {
    en: 'With fewer people the queue misses its target or never empties, and counted work is left undone. orgplan explain workload shows every step.',
    zh: '人数更少时，排队达不到目标甚至越排越长，计量的工作也做不完。orgplan explain workload 逐步列出计算。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  service: { head: lead, roles: { lead: 1, agent: 13 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 100 calls per 30 min
    handling: 180 s
    target: 80% in 20s`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  service: { head: lead, roles: { lead: 1, agent: 14 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 100 calls per 30 min
    handling: 180 s
    target: 80% in 20s`,
  },
  check({ workloads, ratios }, report) {
    const crossed = new Set<object>(ratios.bounds.filter((one) => one.conflict).flatMap((one) => one.rows))
    for (const row of workloads.rows) {
      const { status, workload, sizeTo, actual } = row
      if (sizeTo === null || actual === null || crossed.has(row)) continue
      const args = shortArgs(row, sizeTo)
      const stated = workload.severity === null ? {} : { stated: workload.severity }
      const mild = { severity: workload.severity === 'info' ? 'info' : 'warning' } as const
      if (status === 'under') report({ ...placeOf(row), ...stated, said: below(args) })
      else if (status === 'depends') report({ ...placeOf(row), ...mild, said: depends(args) })
    }
  },
}

function shortArgs(row: WorkloadRow, size: Size): Short {
  const { workload, bandTo } = row
  const isQueue = size.is === 'queue'
  return {
    ...haveArgs(workload, row),
    required: workload.measure === 'fte' ? size.fte : fromInteger(bandTo?.headsMin ?? 0),
    erlangs: isQueue ? size.traffic : null,
    agents: isQueue ? size.agents : null,
    staff: isQueue ? null : size.required,
  }
}

function placeOf(row: WorkloadRow): Pick<Reported, 'pointer' | 'on' | 'related' | 'key' | 'about'> {
  const { workload, drivers } = row
  const { id, at } = workload
  const known = drivers.flatMap(({ driver, value }) => (value === null ? [] : driver))
  const place = breachAt(workload, { said: here({ workload: id }), pointer: at, on: 'key' }, countedHere, known)
  return { ...place, key: `workload ${id}`, about: aboutWorkload(row) }
}
