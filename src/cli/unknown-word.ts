import { closest } from '../text/closest.js'
import type { Pair } from '../text/lang.js'
import { UsageError } from './exit.js'

/** The end of a refusal: `; did you mean a or b?`, and where nothing is near `; ` with what else helps, or nothing. */
export function nearOr(near: readonly string[], otherwise?: Pair): Pair {
  if (near.length > 0) return { en: `; did you mean ${near.join(' or ')}?`, zh: `；是不是 ${near.join(' 或 ')}？` }
  return otherwise === undefined ? { en: '', zh: '' } : { en: `; ${otherwise.en}`, zh: `；${otherwise.zh}` }
}

/** Exit code 2 for a word that is none of `names`: what is refused, and which may have been meant, else all there are. */
export function unknownWord(word: string, names: readonly string[], refused: Pair): UsageError {
  const end = nearOr(closest(word, names), { en: `there are ${names.join(', ')}`, zh: `可用 ${names.join('、')}` })
  return new UsageError({ en: `${refused.en}${end.en}`, zh: `${refused.zh}${end.zh}` })
}
