import type { Finding } from '../findings/finding.js'
import { isFixed, type RuleMeta } from '../findings/rule.js'
import { suppressionInvalidRule } from '../findings/rules/suppression-invalid.js'
import { suppressionUnusedRule } from '../findings/rules/suppression-unused.js'
import { waiverExpiredRule } from '../findings/rules/waiver-expired.js'
import { waiverUnusedRule } from '../findings/rules/waiver-unused.js'
import type { RuleSettings } from '../validate/settings.js'

/** What is said about waivers and comments themselves: it would be accepted by what it is said of. */
const ofAcceptance: ReadonlySet<string> = new Set(
  [waiverExpiredRule, waiverUnusedRule, suppressionUnusedRule, suppressionInvalidRule].map((rule) => rule.id),
)

/** Decision F6: findings of policy rules, and what is less than an error. */
export function mayBeWaived(finding: Finding, rule: RuleMeta): boolean {
  return !ofAcceptance.has(rule.id) && (rule.stage === 'policy' || finding.severity !== 'error')
}

/** True if a waiver may name the rule as it runs in the plan: some of its findings can be waived. */
export function isWaivable(rule: RuleMeta, setting: RuleSettings | undefined): boolean {
  if (ofAcceptance.has(rule.id)) return false
  return rule.stage === 'policy' || rule.milder === true || (setting?.severity ?? rule.severity) !== 'error'
}

/** Decision F7, and of a baseline too: all but errors of reading, the schema and references, which hide what follows. */
export function mayBeSilenced(finding: Finding, rule: RuleMeta): boolean {
  return !ofAcceptance.has(rule.id) && (finding.severity !== 'error' || !isFixed({ ...rule, severity: 'error' }))
}

/** True if a comment may name the rule: some of its findings can be silenced. */
export const isSilenceable = (rule: RuleMeta): boolean =>
  !ofAcceptance.has(rule.id) && (rule.milder === true || !isFixed(rule))
