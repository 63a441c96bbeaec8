import { readChinese } from './norm-chinese.js'
import { readEnglish } from './norm-english.js'
import { type ReadNorm, tidied, unreadable } from './norm-text.js'

export type { NormText, ReadNorm } from './norm-text.js'

/** Longer than the longest path of a noun with its numbers. */
const mostText = 1500

/**
 * Reads a staffing norm (format.md C1): `1-2 per 1000 users`, `1 per 1000-5000 users`, `at least 10% of heads`, `3-5`,
 * `每1000活跃用户配1-2人`; numbers as everywhere in a plan (decision N1). A range from high to low is sorted and told as
 * `swapped`.
 */
export function readNorm(text: string): ReadNorm {
  if (text.length > mostText) return unreadable('format')
  const known = readNorms.get(text)
  if (known !== undefined) return known
  const read = readOnce(text)
  readNorms.set(text, read)
  return read
}

/** Plans hold the same few norms many times, once in each scenario at least. */
const readNorms = new Map<string, ReadNorm>()

function readOnce(text: string): ReadNorm {
  const plain = tidied(text)
  return plain.startsWith('每') ? readChinese(plain) : readEnglish(plain)
}
