import { type Duration, readDuration } from './duration.js'
import { readNumber } from './number.js'
import type { Read } from './number-problem.js'
import type { Rational } from './rational.js'

/** A service level: this share of the contacts is answered within this time. */
export interface ServiceLevel {
  readonly share: Rational
  readonly within: Duration
}

/** Reads `80% in 20s` (decision N1, `level`). The share is a percentage as written; its limits are the caller's. */
export function readLevel(text: string): Read<ServiceLevel> {
  const split = text.indexOf(' in ')
  if (split < 0) return { ok: false, problem: 'format', suggestion: null }
  const [left, right] = [text.slice(0, split), text.slice(split + 4)]
  const share = readNumber(left)
  const within = readDuration(right)
  const isPercent = /[%％]$/.test(share.ok ? left : (share.suggestion ?? ''))
  if (!isPercent) return { ok: false, problem: 'format', suggestion: null }
  if (share.ok && within.ok) return { ok: true, value: { share: share.value, within: within.value } }
  const first = share.ok ? left : share.suggestion
  const second = within.ok ? right : within.suggestion
  const problem = share.ok ? (within.ok ? 'format' : within.problem) : share.problem
  return { ok: false, problem, suggestion: first === null || second === null ? null : `${first} in ${second}` }
}
