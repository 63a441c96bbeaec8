import type { RuleMeta } from '../findings/rule.js'
import type { Rule } from '../section/contract.js'
import type { Analysed } from '../validate/analyse.js'

/** One variant as it was judged. */
export interface JudgedVariant {
  /** Null is the base. */
  readonly scenario: string | null
  readonly analysed: Analysed
  /** Errors kept the policy rules from running. */
  readonly policySkipped: boolean
}

/** What a run has looked at: what was not looked at is not unused. */
export interface Run {
  /** Whether policy rules ran (`check`). */
  readonly policy: boolean
  /** ISO date that the ends of waivers are compared with. */
  readonly today: string
  readonly variants: readonly JudgedVariant[]
  /** All scenarios of the plan. */
  readonly scenarios: readonly string[]
  /** The variants that `check` looks at unasked (decision S4). */
  readonly gated: readonly (string | null)[]
}

/**
 * True if every one of the rules was looked at in every one of the variants. A rule that puts variants side by side has
 * looked at one of them only where it saw all that `check` looks at.
 */
export function hasRun(run: Run, scenarios: readonly (string | null)[], rules: readonly RuleMeta[]): boolean {
  const all = rules.some((rule) => (rule as Rule).across !== undefined) ? [...scenarios, ...run.gated] : scenarios
  return all.every((scenario) => {
    const variant = run.variants.find((one) => one.scenario === scenario)
    return variant !== undefined && rules.every((rule) => ranIn(variant, rule, run.policy))
  })
}

/** A rule that is switched off has not run. */
export function ranIn({ analysed, policySkipped }: JudgedVariant, rule: RuleMeta, policy: boolean): boolean {
  if (analysed.settings.get(rule.id)?.severity === 'off') return false
  return rule.stage !== 'policy' || (policy && !policySkipped)
}
