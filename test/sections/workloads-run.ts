import type { Finding } from '../../src/findings/finding.js'
import type { WorkloadRow } from '../../src/sections/workloads/model.js'
import { type WorkloadRowJson, workloadRowJson } from '../../src/sections/workloads/row-json.js'
import { marked, type Options, type Outcome, run, said } from './ratios-run.js'

/** A plan with these roles in `ops`, its drivers, and these workloads. */
export function workPlan(parts: {
  readonly roles?: string
  readonly workloads: string
  readonly drivers?: string
  readonly organization?: string
  readonly more?: string
}): string {
  return `orgplan: 1
organization: { id: acme${parts.organization === undefined ? '' : `, ${parts.organization}`} }
drivers: { ${parts.drivers ?? 'users: 12000'} }
departments:
  ops: { head: lead, roles: { lead: 1, ${parts.roles ?? 'agent: 14'} } }
workloads: { ${parts.workloads} }
${parts.more ?? ''}`
}

/** The queue of the books: 100 calls in half an hour, three minutes each, 80% in 20 s: 10 erlangs, 14 agents. */
export const calls = 'model: erlang-c, arrivals: 100 calls per 30 min, handling: 180 s, target: 80% in 20s'

export interface Worked extends Outcome {
  workload(id: string): WorkloadRow
  workloadJson(id: string): WorkloadRowJson
}

export function runWork(parts: Parameters<typeof workPlan>[0], options: Options = {}): Worked {
  const outcome = run(workPlan(parts), options)
  const workload = (id: string): WorkloadRow => {
    const found = outcome.model.workloads.rows.find((row) => row.workload.id === id)
    if (found === undefined) throw new Error(`no workload ${id}: ${JSON.stringify(outcome.findings.map(shown))}`)
    return found
  }
  return {
    ...outcome,
    workload,
    workloadJson: (id) =>
      workloadRowJson(workload(id), outcome.model.workloads, 'orgplan.yaml', outcome.variant.scenario),
  }
}

/** Code and text marked of a finding. */
export const shown = (one: Finding): readonly [string, string] => [said(one.said)[0], marked(one)]
