import { message } from '../../../findings/message.js'
import type { Rule } from '../../../section/contract.js'
import { type LackingWords, lackingWords } from '../../../section/lacking-words.js'
import { mildSeverity } from '../../establishment/model.js'
import type { Skipped, WorkloadRow, Workloads } from '../model.js'

const reasons: { readonly [S in Skipped]: LackingWords } = {
  ...lackingWords,
  'too-many': {
    en: (what) => `${what} asks for more people than can be calculated`,
    zh: (what) => `${what}所需人数大到无法计算`,
  },
}

const skipped = message<{ workload: string; what: string; why: Skipped }>('workload-skipped', {
  en: ({ workload, what, why }, f) => `${f.quote(workload)} is not judged: ${reasons[why].en(f.quote(what))}`,
  zh: ({ workload, what, why }, f) => `${f.quote(workload)}未评判：${reasons[why].zh(f.quote(what))}`,
})

export const workloadSkipped: Rule<{ workloads: Workloads }> = {
  id: 'workload-skipped',
  stage: 'arithmetic',
  severity: 'warning',
  summary: { en: 'Every workload has the numbers it needs.', zh: '每项工作量都有所需的数字。' },
  why: {
    en: 'A workload on a number nobody stated is neither covered nor short; it is skipped, and this says so.',
    zh: '依据未写数字的工作量无从判断，只能跳过；这里予以说明。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: { definition: registered accounts } }
departments:
  service: { head: lead, roles: { lead: 1, agent: 12 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 2 calls per 100 users per hour
    handling: 180 s
    target: 80% in 20s`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 1000 }
departments:
  service: { head: lead, roles: { lead: 1, agent: 12 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 2 calls per 100 users per hour
    handling: 180 s
    target: 80% in 20s`,
  },
  check({ workloads }, report) {
    for (const row of workloads.rows) {
      const { workload, skipped: why } = row
      if (why === null) continue
      const said = skipped({ workload: workload.id, what: lacking(row, why), why })
      report({ said, pointer: workload.at, on: 'key', key: workload.id, ...mildSeverity(workload) })
    }
  },
}

function lacking({ workload, counted, drivers }: WorkloadRow, why: Skipped): string {
  if (why === 'driver') return drivers.find((one) => one.value === null)?.driver.id ?? workload.of
  if (why === 'too-many') return workload.id
  return counted.find((one) => one.min === null && !one.hat)?.role.path ?? workload.of
}
