import type { RuleMeta } from '../../src/findings/rule.js'

export function ruleSettingsSchema(rules: readonly RuleMeta[], isFixed: (rule: RuleMeta) => boolean): string
