import type { Severity, Stage } from '../findings/finding.js'
import { severityWords } from '../report/words.js'
import type { Pair } from '../text/lang.js'

export const stageWords: { readonly [S in Stage]: Pair } = {
  read: { en: 'read', zh: '读取' },
  schema: { en: 'schema', zh: '模式' },
  reference: { en: 'reference', zh: '引用' },
  structure: { en: 'structure', zh: '结构' },
  arithmetic: { en: 'arithmetic', zh: '计算' },
  policy: { en: 'policy', zh: '政策' },
}

/** What a rule may be set to. */
export const ruleSeverityWords: { readonly [S in Severity | 'off']: Pair } = {
  ...severityWords,
  off: { en: 'off', zh: '关闭' },
}
