import { closest } from '../text/closest.js'
import type { Pair } from '../text/lang.js'
import { UsageError } from './exit.js'
import { nearOr } from './unknown-word.js'

/** A plan that has no such ratio or workload: what may have been meant, else what it has. */
export function notInPlan(kind: Pair, id: string, known: readonly string[], file: string): UsageError {
  const there: Pair = { en: `it has ${known.join(', ')}`, zh: `已有 ${known.join('、')}` }
  const more = nearOr(closest(id, known), known.length > 0 ? there : undefined)
  return new UsageError({
    en: `${file} has no ${kind.en} ${id}${more.en}`,
    zh: `${file} 中没有${kind.zh} ${id}${more.zh}`,
  })
}
