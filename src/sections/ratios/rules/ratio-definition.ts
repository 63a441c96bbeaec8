import { message } from '../../../findings/message.js'
import {
  inNoDepartment,
  matchesNoDepartment,
  matchesNothing,
  referenceUnknownRule,
} from '../../../findings/rules/reference-unknown.js'
import type { Names, Reported, Rule } from '../../../section/contract.js'
import { referenceFault } from '../../../section/reference-fault.js'
import { nounKinds } from '../measured-by.js'
import type { Fault, Ratios } from '../model.js'
import { reportShape } from './shape-faults.js'

const zeroDivisor = message<{ text: string }>('ratio-definition:zero', {
  en: ({ text }, f) => `${f.quote(text)} divides by zero`,
  zh: ({ text }, f) => `${f.quote(text)}除以零`,
})

const wholeShare = message<{ text: string }>('ratio-definition:share', {
  en: ({ text }, f) =>
    `${f.quote(text)} asks for all or more of a whole that includes these roles; no number of heads is enough`,
  zh: ({ text }, f) => `${f.quote(text)}要求占到包含自身的整体的全部或更多，任何人数都不够`,
})

const tooMany = message<{ text: string }>('ratio-definition:too-many', {
  en: ({ text }, f) => `${f.quote(text)} asks for more people than can be counted`,
  zh: ({ text }, f) => `${f.quote(text)}要求的人数大到无法计数`,
})

const modeNeedsPer = message<{ mode: string }>('ratio-definition:mode', {
  en: ({ mode }, f) => `The mode ${f.quote(mode)} needs a norm with one number after “per”, e.g. 1 per 1000 users`,
  zh: ({ mode }, f) => `mode ${f.quote(mode)}要求标准在 per 后写一个数，例如 1 per 1000 users`,
})

export const ratioDefinition: Rule<{ ratios: Ratios }> = {
  id: 'ratio-definition',
  stage: 'arithmetic',
  severity: 'error',
  summary: {
    en: 'Every ratio can be calculated: what it counts and measures exists, and nothing is divided by zero.',
    zh: '每条配比都能计算：所计和所依据的内容存在，且不除以零。',
  },
  why: {
    en: 'A ratio about nobody, per nothing or of the whole has no answer.',
    zh: '针对空集、除以零或占全部的配比没有答案。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1 per 0 users`,
    good: `orgplan: 1
organization: { id: acme }
drivers: { users: 12000 }
departments:
  ops: { head: lead, roles: { lead: 1, support: 12 } }
ratios:
  support: 1 per 1000 users`,
  },
  check({ ratios }, report, _options, { names }) {
    for (const fault of ratios.faults) {
      const { pointer, text } = fault
      if (fault.is === 'role') {
        const found = referenceFault({ text, kinds: [['role']], pointer, on: fault.on }, names)
        if (found !== undefined) report(found)
      } else if (fault.is === 'noun') {
        const found = nounFault(fault, names)
        if (found !== undefined) report(found)
      } else if (fault.is === 'in-no-unit') {
        const said = inNoDepartment({ reference: text, selector: fault.selector })
        report({ as: referenceUnknownRule, said, pointer, on: fault.on, key: text })
      } else if (fault.is === 'no-unit') {
        report({ as: referenceUnknownRule, said: matchesNoDepartment({ selector: text }), pointer, key: text })
      } else if (fault.is === 'empty-selector') {
        report({ as: referenceUnknownRule, said: matchesNothing({ selector: text }), pointer, key: text })
      } else if (fault.is === 'mode') report({ said: modeNeedsPer({ mode: text }), pointer })
      else if (fault.is === 'zero-divisor') report({ said: zeroDivisor({ text }), pointer })
      else if (fault.is === 'whole-share') report({ said: wholeShare({ text }), pointer })
      else if (fault.is === 'too-many') report({ said: tooMany({ text }), pointer })
      else reportShape(fault, report)
    }
  },
}

/** Told about the reading of the noun that comes close to something; a suggestion is the whole norm with it. */
function nounFault({ text, nouns, pointer }: Fault & { is: 'noun' }, names: Names): Reported | undefined {
  const faults = nouns.map((noun) => {
    const fault = referenceFault({ text: noun, kinds: nounKinds, pointer, on: 'value' }, names)
    const at = text.lastIndexOf(noun)
    if (fault === undefined) return undefined
    const suggestions = (fault.suggestions ?? []).map(({ said, replacement }) => {
      return { said, replacement: `${text.slice(0, at)}${replacement}${text.slice(at + noun.length)}` }
    })
    return { ...fault, suggestions: at < 0 ? [] : suggestions }
  })
  return (
    faults.find((one) => one !== undefined && one.suggestions.length > 0) ?? faults.find((one) => one !== undefined)
  )
}
