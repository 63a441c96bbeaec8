import type { RuleMeta } from '../../src/findings/rule.js'

export function rulesPage(rules: readonly RuleMeta[]): string
