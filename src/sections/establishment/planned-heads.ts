import type { Figure } from '../../table/comparison.js'
import type { Post, Sum } from './model.js'

const hatWord = { en: 'hat', zh: '兼任' }

/** The planned heads of many roles: from low to high, and how many roles state none. */
export function headsOfSum({ planned, plannedLow, plannedHigh, notStated }: Sum): Figure {
  const nothing = notStated > 0 && planned === null && plannedLow === 0 && plannedHigh === 0
  return nothing ? { low: null, high: null, notStated } : { low: plannedLow, high: plannedHigh, notStated }
}

/** The planned heads of one role; a hat has none of its own. */
export function headsOfPost({ hat, stated, low, high }: Post): Figure {
  if (hat) return { low: 0, high: 0, shown: hatWord }
  return stated ? { low: low ?? 0, high } : { low: null, high: null }
}
