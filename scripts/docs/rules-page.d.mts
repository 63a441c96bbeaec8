import type { Stage } from '../../src/findings/finding.js'
import type { RuleMeta } from '../../src/findings/rule.js'
import type { Lang, Pair } from '../../src/text/lang.js'

export interface Registry {
  readonly allRules: readonly RuleMeta[]
  readonly waysOf: (rule: RuleMeta) => readonly Pair[]
  readonly stageWords: { readonly [S in Stage]: Pair }
  readonly severityWords: { readonly [severity: string]: Pair }
}

export function rulesPage(registry: Registry, lang: Lang): string
