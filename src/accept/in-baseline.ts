import type { Finding } from '../findings/finding.js'
import { fingerprintOf, fingerprints } from '../findings/fingerprint.js'
import type { PlacedFinding } from '../findings/order.js'
import type { RuleMeta } from '../findings/rule.js'
import { mayBeSilenced } from './acceptable.js'

/** The fingerprints of what was there when the baseline was made. */
export interface Baseline {
  has(fingerprint: string): boolean
}

/** True if the baseline holds an error that has no place in the order yet: it keeps nothing from being judged. */
export function isHeld(
  finding: Finding,
  folder: string,
  rules: ReadonlyMap<string, RuleMeta>,
  baseline: Baseline,
): boolean {
  const rule = rules.get(finding.rule)
  return rule !== undefined && mayBeSilenced(finding, rule) && baseline.has(fingerprintOf(finding, folder))
}

/**
 * The findings of one plan with those marked that the baseline holds and nothing else accepts. Where the base was not
 * looked at, a scenario's finding may be the base's (decision S5): then that one's fingerprint counts too.
 */
export function markBaseline(
  findings: readonly PlacedFinding[],
  rules: ReadonlyMap<string, RuleMeta>,
  baseline: Baseline,
  baseSeen: boolean,
): PlacedFinding[] {
  const prints = fingerprints(findings)
  const ofBase = baseSeen ? prints : fingerprints(findings.map((one) => ({ ...one, scenario: null })))
  return findings.map((one, index) => {
    const rule = rules.get(one.rule)
    if (one.accepted !== null || rule === undefined || !mayBeSilenced(one, rule)) return one
    const isKnown = baseline.has(prints[index] as string) || baseline.has(ofBase[index] as string)
    return isKnown ? { ...one, accepted: { by: 'baseline' } } : one
  })
}
