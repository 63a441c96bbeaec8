import { message } from '../../../findings/message.js'
import { matchesNothing, referenceUnknownRule } from '../../../findings/rules/reference-unknown.js'
import type { Rule } from '../../../section/contract.js'
import { referenceFault } from '../../../section/reference-fault.js'
import { nounKinds } from '../define.js'
import type { Ratios } from '../model.js'

const zeroDivisor = message<{ text: string }>('ratio-definition:zero', {
  en: ({ text }, f) => `${f.quote(text)} divides by zero`,
  zh: ({ text }, f) => `${f.quote(text)}除以零`,
})

const wholeShare = message<{ text: string }>('ratio-definition:share', {
  en: ({ text }, f) =>
    `${f.quote(text)} asks for all or more of a whole that includes these roles; no number of heads is enough`,
  zh: ({ text }, f) => `${f.quote(text)}要求占到包含自身的整体的全部或更多，任何人数都不够`,
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
      switch (fault.is) {
        case 'reference': {
          const kinds = fault.noun ? nounKinds : [['role'] as const]
          const found = referenceFault({ text, kinds, pointer, on: fault.on }, names)
          if (found !== undefined) report(found)
          break
        }
        case 'empty-selector':
          report({ as: referenceUnknownRule, said: matchesNothing({ selector: text }), pointer, key: text })
          break
        case 'zero-divisor':
          report({ said: zeroDivisor({ text }), pointer })
          break
        case 'whole-share':
          report({ said: wholeShare({ text }), pointer })
          break
        case 'mode':
          report({ said: modeNeedsPer({ mode: text }), pointer })
          break
        default:
      }
    }
  },
}
