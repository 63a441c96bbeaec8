import type { Pair } from '../../text/lang.js'
import type { RatioStatus } from './model.js'

/** The verdicts in words. */
export const statusWords: { readonly [S in RatioStatus]: Pair } = {
  under: { en: 'under', zh: '不足' },
  ok: { en: 'ok', zh: '符合' },
  'ok-indivisible': { en: 'ok (whole person)', zh: '符合（按整人）' },
  over: { en: 'over', zh: '超出' },
  covered: { en: 'covered by a hat', zh: '由兼任覆盖' },
  depends: { en: 'depends', zh: '视区间而定' },
  waived: { en: 'waived', zh: '已豁免' },
  skipped: { en: 'not judged', zh: '未评判' },
}

/** The same where there is little room. */
export const shortStatusWords: { readonly [S in RatioStatus]: Pair } = {
  ...statusWords,
  'ok-indivisible': { en: 'ok', zh: '符合' },
  covered: { en: 'hat', zh: '兼任' },
  depends: { en: 'depends', zh: '待定' },
  skipped: { en: 'not judged', zh: '未评判' },
}
