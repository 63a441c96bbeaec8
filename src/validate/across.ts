import type { Finding } from '../findings/finding.js'
import type { Rule, Section, VariantOf } from '../section/contract.js'
import type { Analysed } from './analyse.js'
import { asSet } from './reported.js'

/** Findings of the rules that look at several variants side by side (decision C1: policy rules on sound ones only). */
export function findingsAcross(
  analysed: readonly Analysed[],
  sections: readonly Pick<Section, 'rules'>[],
  { policy }: { readonly policy: boolean },
): Finding[] {
  if (analysed.length < 2) return []
  const sound = analysed.filter((one) => !one.policySkipped)
  const byScenario = new Map(analysed.map((one) => [one.variant.scenario, one]))
  const variants = new Map(analysed.map((one) => [one.variant.scenario, one.variant]))
  const found: Finding[] = []
  for (const rule of sections.flatMap((part) => part.rules as readonly Rule[])) {
    if (rule.across === undefined || (rule.stage === 'policy' && !policy)) continue
    const seen = rule.stage === 'policy' ? sound : analysed
    rule.across(seen.map(variantOf), (scenario, reported) => {
      const one = byScenario.get(scenario)
      const setting = one?.settings.get(rule.id)
      if (one === undefined || setting === undefined) return
      const made = asSet(reported, rule, setting, one.variant, variants)
      if (made !== undefined) found.push(made)
    })
  }
  return found
}

const variantOf = ({ variant, model, context }: Analysed): VariantOf => ({
  scenario: variant.scenario,
  slices: model,
  context,
})
