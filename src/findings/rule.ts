import type { Pair } from '../text/lang.js'
import type { Severity, Stage } from './finding.js'

const fixedStages: ReadonlySet<Stage> = new Set(['read', 'schema', 'reference'])

/** Decision K1: an error of reading, the schema or references stays one, whatever is asked; nothing after it is sure. */
export const isFixed = (rule: Pick<RuleMeta, 'stage' | 'severity'>): boolean =>
  rule.severity === 'error' && fixedStages.has(rule.stage)

/** What every rule says about itself. Ids are public (decision K1). */
export interface RuleMeta {
  readonly id: string
  readonly stage: Stage
  readonly severity: Severity | 'off'
  /** An error that some findings of the rule are milder than. */
  readonly milder?: true
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

/**
 * The part of JSON Schema that options are described in. `number` and `integer` take every spelling that a plan's
 * numbers have (`9.50`, `1.2万`), `string` every plain value.
 */
export interface OptionSchema {
  readonly type: OptionType | readonly OptionType[]
  readonly enum?: readonly (string | number | boolean)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly uniqueItems?: true
  readonly items?: OptionSchema
  readonly properties?: { readonly [key: string]: OptionSchema }
  /** Keys that are not in `properties` are faults. */
  readonly additionalProperties?: false
}

export type OptionType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object'

export interface RuleOption {
  readonly schema: OptionSchema
  readonly default: unknown
  readonly summary: Pair
}
