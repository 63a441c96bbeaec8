import type { Pair } from '../text/lang.js'
import type { Severity, Stage } from './finding.js'

/** What every rule says about itself. Ids are public (decision K1). */
export interface RuleMeta {
  readonly id: string
  readonly stage: Stage
  readonly severity: Severity | 'off'
  /** One sentence: what is checked. */
  readonly summary: Pair
  /** Why it matters and the way out. */
  readonly why: Pair
  /** Whole plans: `bad` gives this finding, `good` gives none of it. Both run in the tests. */
  readonly examples: { readonly bad: Example; readonly good: Example }
  /** JSON Schema of each option, with its default. */
  readonly options?: { readonly [name: string]: RuleOption }
}

/** The YAML of `orgplan.yaml`, or several files by name; bytes where text cannot say it. */
export type Example = string | { readonly [file: string]: string | readonly number[] }

export interface RuleOption {
  readonly schema: object
  readonly default: unknown
  readonly summary: Pair
}
