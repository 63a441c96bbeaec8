import { distance } from 'fastest-levenshtein'
import { simplifyHan } from './han.js'

const ascii = /^[\u0000-\u007f]*$/
export const wideScript = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/
const mostEdits = 3

/** The form in which words compare: NFKC, lower case, simplified Chinese. */
export function fold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : simplifyHan(text.normalize('NFKC').toLowerCase())
}

/** Edits that may lie between two words of these lengths; a single character has no near words. */
function allowedEdits(length: number, other: number): number {
  const shorter = Math.min(length, other)
  return shorter < 2 ? 0 : Math.min(mostEdits, Math.max(1, Math.floor(shorter / 3)))
}

/** Levenshtein distance, but two neighbouring characters swapped (`haed`) are one edit. */
export function edits(word: string, candidate: string): number {
  const count = distance(word, candidate)
  if (count !== 2 || word.length !== candidate.length) return count
  let at = 0
  while (word[at] === candidate[at]) at++
  const swapped = word[at] === candidate[at + 1] && word[at + 1] === candidate[at]
  return swapped && word.slice(at + 2) === candidate.slice(at + 2) ? 1 : 2
}

/** True if the candidate starts with the word, or the word with a candidate of at least half its length. */
function sharesStart(word: string, candidate: string, shortest: number): boolean {
  if (candidate.length >= word.length) return word.length >= shortest && candidate.startsWith(word)
  return candidate.length >= shortest && candidate.length * 2 >= word.length && word.startsWith(candidate)
}

/** How far a candidate is, less is nearer; `null` is too far. A shared start gains half an edit or, alone, comes last. */
function rank(word: string, candidate: string, shortest: number): number | null {
  const apart = Math.abs(word.length - candidate.length)
  const start = sharesStart(word, candidate, shortest)
  const allowed = allowedEdits(word.length, candidate.length)
  if (apart <= allowed) {
    const count = edits(word, candidate)
    if (count <= allowed) return start && count > 0 ? count - 0.5 : count
  }
  return start ? mostEdits + apart : null
}

/**
 * Did you mean: the candidates nearest to a mistyped word, best first, at most `max`. Upper and lower case, full and
 * half width, traditional and simplified Chinese are the same. A word of n characters may differ in n/3 edits, at
 * least 1 and at most 3, or be the start of the candidate. Equal ranks keep the candidates' order; the word itself
 * and repeated candidates are left out.
 */
export function closest(word: string, candidates: Iterable<string>, max = 3): string[] {
  const folded = fold(word)
  const shortest = wideScript.test(folded) ? 2 : 3
  const found = new Map<string, number>()
  for (const candidate of candidates) {
    if (candidate === word || found.has(candidate)) continue
    const ranked = rank(folded, fold(candidate), shortest)
    if (ranked !== null) found.set(candidate, ranked)
  }
  return Array.from(found)
    .sort((a, b) => a[1] - b[1])
    .slice(0, max)
    .map(([candidate]) => candidate)
}
