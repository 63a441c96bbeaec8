import { type Finding, finding, type Severity } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { locateIn, type Variant } from '../read/scenario.js'
import type { Reported } from '../section/contract.js'
import type { RuleSettings } from './settings.js'

/** Where `related` places of other variants lie, by scenario. */
export type Variants = ReadonlyMap<string | null, Variant>

/** A report as its rule is set to run; undefined where that is off, but for errors of another rule. */
export function asSet(
  reported: Reported,
  rule: RuleMeta,
  { severity, stated }: RuleSettings,
  variant: Variant,
  others?: Variants,
): Finding | undefined {
  if (reported.as !== undefined) return reportedFinding(reported, reported.as, 'error', variant, others)
  if (severity === 'off') return undefined
  const asked = stated ? severity : (reported.severity ?? severity)
  return reportedFinding(reported, rule, reported.stated ?? asked, variant, others)
}

/** A report with its place in the variant. What is copied is not mended where it is used. */
export function reportedFinding(
  reported: Reported,
  rule: RuleMeta,
  severity: Severity,
  variant: Variant,
  others?: Variants,
): Finding {
  const { place, pointer, related, copied } = locateIn(variant, reported.pointer, reported.on ?? 'value')
  const further = (reported.related ?? []).map((one) => {
    const where = one.scenario === undefined ? variant : (others?.get(one.scenario) ?? variant)
    return { said: one.said, place: locateIn(where, one.pointer, one.on ?? 'value').place }
  })
  return finding(rule, {
    said: reported.said,
    severity,
    place,
    pointer,
    scenario: variant.scenario,
    key: reported.key ?? '',
    about: [[reported.pointer], ...(reported.about ?? [])],
    related: [...related, ...further],
    suggestions: copied ? [] : (reported.suggestions ?? []),
  })
}
