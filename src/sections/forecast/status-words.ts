import type { Pair } from '../../text/lang.js'
import type { RatioStatus } from '../ratios/model.js'

/** How a month stands, in words that fit a narrow column. */
export const monthWords: { readonly [S in RatioStatus]: Pair } = {
  under: { en: 'under', zh: '不足' },
  over: { en: 'over', zh: '超出' },
  ok: { en: 'ok', zh: '符合' },
  'ok-indivisible': { en: 'ok', zh: '符合' },
  covered: { en: 'hat', zh: '兼任' },
  depends: { en: 'depends', zh: '视区间' },
  waived: { en: 'waived', zh: '已豁免' },
  skipped: { en: '–', zh: '–' },
}
