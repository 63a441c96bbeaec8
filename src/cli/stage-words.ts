import type { Stage } from '../findings/finding.js'
import type { Pair } from '../text/lang.js'

export const stageWords: { readonly [S in Stage]: Pair } = {
  read: { en: 'read', zh: '读取' },
  schema: { en: 'schema', zh: '模式' },
  reference: { en: 'reference', zh: '引用' },
  structure: { en: 'structure', zh: '结构' },
  arithmetic: { en: 'arithmetic', zh: '计算' },
  policy: { en: 'policy', zh: '政策' },
}
