import type { Pair } from '../../text/lang.js'
import type { WorkloadStatus } from './model.js'

/** The verdicts in words. */
export const statusWords: { readonly [S in WorkloadStatus | 'waived']: Pair } = {
  under: { en: 'under', zh: '不足' },
  ok: { en: 'ok', zh: '符合' },
  covered: { en: 'covered by a hat', zh: '由兼任覆盖' },
  depends: { en: 'depends', zh: '视区间而定' },
  waived: { en: 'waived', zh: '已豁免' },
  skipped: { en: 'not judged', zh: '未评判' },
}

/** The models in words. */
export const modelWords: { readonly [model: string]: Pair } = {
  'erlang-c': { en: 'Erlang C', zh: 'Erlang C' },
  'erlang-a': { en: 'Erlang A', zh: 'Erlang A' },
  'erlang-b': { en: 'Erlang B', zh: 'Erlang B' },
  wisn: { en: 'WISN', zh: 'WISN' },
}
