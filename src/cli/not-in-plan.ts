import { closest } from '../text/closest.js'
import type { Pair } from '../text/lang.js'
import { UsageError } from './exit.js'

/** A plan that has no such ratio or workload: what may have been meant, else what it has. */
export function notInPlan(kind: Pair, id: string, known: readonly string[], file: string): UsageError {
  const near = closest(id, known)
  const there: Pair =
    near.length > 0
      ? { en: `; did you mean ${near.join(' or ')}?`, zh: `；是不是 ${near.join(' 或 ')}？` }
      : { en: `; it has ${known.join(', ')}`, zh: `；已有 ${known.join('、')}` }
  const more = known.length > 0 ? there : { en: '', zh: '' }
  return new UsageError({
    en: `${file} has no ${kind.en} ${id}${more.en}`,
    zh: `${file} 中没有${kind.zh} ${id}${more.zh}`,
  })
}
