import { folded, isPlainDigits, parseNumber, parseRange, type Range } from './number-grammar.js'
import type { NumberProblem, Read } from './number-problem.js'
import { repaired } from './number-repair.js'
import type { Rational } from './rational.js'

function read<T extends object>(text: string, parse: (folded: string) => T | NumberProblem): Read<T> {
  const plain = folded(text)
  if (plain === null) return { ok: false, problem: /^[0-9_]+$/.test(text) ? 'too-long' : 'format', suggestion: null }
  const value = parse(plain)
  if (typeof value !== 'string') return { ok: true, value }
  if (value !== 'format') return { ok: false, problem: value, suggestion: null }
  return { ok: false, ...repaired(plain, (spelling) => typeof parse(spelling) !== 'string') }
}

/**
 * Reads a number of a plan exactly (decision N1): `12000`, `12_000`, `-0.5`, `1e3`, `1/3`, `10%`, `1.2万`, `3千万`,
 * `50人`, full-width digits. `text` is the source text, without quotes. At most 40 significant digits, exponent within
 * ±99. A failure carries the right spelling where it is certain: `45,000` gives `45_000`.
 */
export function readNumber(text: string): Read<Rational> {
  if (isPlainDigits(text)) return { ok: true, value: { n: BigInt(text), d: 1n } }
  return read(text, parseNumber)
}

/** True if `readNumber` would read the text. */
export function isNumberText(text: string): boolean {
  if (isPlainDigits(text)) return true
  const plain = folded(text)
  return plain !== null && typeof parseNumber(plain) !== 'string'
}

/**
 * Reads a range of a plan: `3` (both ends), `3-5` with `-`, `–`, `~`, `～` or `至`, `at least 3`, `≥3`, `至少3`,
 * `at most 5`, `≤5`, `至多5`, each end a number with its unit and counter (`2万-4万`, `2～3人`). A percent sign or a
 * 千, 万, 亿 that only the second end carries holds for both where the first is the smaller as written: `10-20%` is
 * 10% to 20%, `2-4万` is 20,000 to 40,000, but `5000-1万` is 5,000 to 10,000.
 */
export function readRange(text: string): Read<Range> {
  if (isPlainDigits(text)) {
    const x = { n: BigInt(text), d: 1n }
    return { ok: true, value: { from: x, to: x, swapped: false } }
  }
  return read(text, parseRange)
}
