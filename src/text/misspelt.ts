import { edits, fold, wideScript } from './closest.js'

/** Between these the parts of an id stand: `sales-lead`. */
const joints = /[-_./ ]+/

/**
 * True if a word is sure to be another, mistyped. Stricter than `closest`, because nobody looks at it again: upper and
 * lower case, full and half width, traditional and simplified Chinese are the same; numbers are never mistyped
 * (`team-1`, `team-2`); each part of an id has to be the same part with a letter missing, doubled, wrong or two swapped
 * (two such slips from eight letters on; in four letters none may be wrong: head, lead). A Chinese character put for
 * another makes another word, so Chinese words may only have two characters swapped.
 */
export function isMisspelt(word: string, meant: string): boolean {
  const [a, b] = [fold(word), fold(meant)]
  if (a === b) return true
  if (a.replace(/\D+/g, ' ').trim() !== b.replace(/\D+/g, ' ').trim()) return false
  const [parts, others] = [a.split(joints), b.split(joints)]
  if (parts.length !== others.length) return isSlip(a, b)
  return parts.every((part, index) => part === others[index] || isSlip(part, others[index] as string))
}

function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const count = edits(a, b)
  const isSwap = count === 1 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
  if (wideScript.test(a) || wideScript.test(b)) return isSwap
  if (shorter < 4) return false
  if (Math.max(a.length, b.length) < 5) return isSwap
  return count <= (shorter < 8 ? 1 : 2)
}
