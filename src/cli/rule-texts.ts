import type { RuleMeta } from '../findings/rule.js'
import { allRules } from '../main.js'

/** All rules with their texts and examples: loaded on demand, the bundles of the commands leave those out. */
export const rulesWithTexts: readonly RuleMeta[] = allRules
