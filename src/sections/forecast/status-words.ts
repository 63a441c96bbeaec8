import { shortStatusWords } from '../../section/verdict-status.js'
import type { Pair } from '../../text/lang.js'
import type { RatioStatus } from '../ratios/model.js'

/** How a month stands, in words that fit a narrow column. */
export const monthWords: { readonly [S in RatioStatus]: Pair } = {
  ...shortStatusWords,
  depends: { en: 'depends', zh: '视区间' },
  skipped: { en: '–', zh: '–' },
}
