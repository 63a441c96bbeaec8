import { message } from '../../../findings/message.js'
import { matchesNothing, referenceUnknownRule } from '../../../findings/rules/reference-unknown.js'
import type { Names, Reported, Rule } from '../../../section/contract.js'
import { referenceFault } from '../../../section/reference-fault.js'
import { visible } from '../../../text/format.js'
import { faultText } from '../fault-texts.js'
import type { Fault, Workloads } from '../model.js'

const writeThis = message<{ text: string }>('workload-definition:fix', {
  en: ({ text }) => `write ${visible(text)}`,
  zh: ({ text }) => `写成 ${visible(text)}`,
})

export const workloadDefinition: Rule<{ workloads: Workloads }> = {
  id: 'workload-definition',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'Every workload can be calculated: its model has what it needs, and its target can be reached.',
    zh: '每项工作量都能计算：模型所需的内容齐全，目标可以达到。',
  },
  why: {
    en: 'A queue that answers everybody, a day without its busiest hour or a shrinkage of all paid time has no number of people as its answer.',
    zh: '要求全部接起、只写全天而不写忙时、损耗率占满工时，都算不出人数。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  service: { head: lead, roles: { lead: 1, agent: 12 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 900 calls per day
    handling: 180 s
    target: 80% in 20s`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  service: { head: lead, roles: { lead: 1, agent: 12 } }
workloads:
  agent:
    model: erlang-c
    arrivals: 900 calls per day
    peak: 12% in 1 hour
    handling: 180 s
    target: 80% in 20s`,
  },
  check({ workloads }, report, _options, { names }) {
    for (const fault of workloads.faults) {
      const found = reported(fault, names)
      if (found !== undefined) report(found)
    }
  },
}

function reported(fault: Fault, names: Names): Reported | undefined {
  const { is, pointer, on, text, key, suggestion } = fault
  switch (is) {
    case 'role':
      return referenceFault({ text, kinds: [['role']], pointer, on: 'key' }, names)
    case 'driver':
      return driverFault(fault, names)
    case 'empty-selector':
      return { as: referenceUnknownRule, said: matchesNothing({ selector: text }), pointer, key: text }
    default: {
      const said = faultText({ ...fault, is })
      const suggestions =
        suggestion === null ? [] : [{ said: writeThis({ text: suggestion }), replacement: suggestion }]
      return { said, pointer, on, key, suggestions }
    }
  }
}

/** A suggestion is the whole rate with the driver's id put right. */
function driverFault({ text, pointer, suggestion: rate }: Fault, names: Names): Reported | undefined {
  const found = referenceFault({ text, kinds: [['driver']], pointer, on: 'value' }, names)
  if (found === undefined) return undefined
  const at = rate?.lastIndexOf(text) ?? -1
  const suggestions = (found.suggestions ?? []).flatMap(({ said, replacement }) =>
    rate === null || at < 0
      ? []
      : [{ said, replacement: `${rate.slice(0, at)}${replacement}${rate.slice(at + text.length)}` }],
  )
  return { ...found, suggestions }
}
