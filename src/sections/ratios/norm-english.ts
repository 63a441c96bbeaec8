import { zero } from '../../staffing/rational.js'
import {
  halfWidth,
  type NormText,
  normPer,
  nounText,
  type ReadNorm,
  rangePattern,
  readAmount,
  unreadable,
} from './norm-text.js'

const perNorm = /^(.+?) per(?: (.*))?$/su
const shareNorm = /^(.+?%) ?of(?: (.*))?$/su
const gluedNumber = new RegExp(`^(${rangePattern})(?=[^0-9\\s])`, 'u')

/** Reads `1-2 per 1000 users`, `1 per 1000-5000 users`, `at least 10% of heads` and plain amounts from tidied text. */
export function readEnglish(text: string): ReadNorm {
  const folded = halfWidth(text)
  const per = perNorm.exec(folded)
  if (per) return readPer(text, folded, per[1] ?? '', per[2] ?? '')
  const share = shareNorm.exec(folded)
  if (share) return readShare(text, share[1] ?? '', share[2] ?? '')
  const read = readAmount(folded)
  if (!read.ok) return unreadable(read.problem, read.suggestion)
  if (folded.includes('%')) return unreadable('no-noun')
  const norm: NormText = { form: 'absolute', low: read.amount.from ?? zero, high: read.amount.to }
  return { ok: true, norm, otherwise: [], swapped: read.amount.swapped }
}

function readPer(text: string, folded: string, left: string, right: string): ReadNorm {
  const read = readAmount(left)
  if (!read.ok || left.includes('%')) return unreadable(...leftProblem(read, text.slice(left.length)))
  const start = folded.length - right.length
  const words = right.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const number = words.slice(0, count).join(' ')
    const per = readAmount(number)
    const noun = nounText(text.slice(start + number.length))
    if (per.ok) return number.includes('%') ? unreadable('format') : normPer(read.amount, per.amount, noun)
    if (per.problem === 'negative') return unreadable('negative')
    if (per.suggestion !== null) return unreadable('format', `${text.slice(0, start)}${per.suggestion} ${noun}`)
  }
  if (words.length === 1 && readAmount(right).ok) return unreadable('no-noun')
  return withGlued(normPer(read.amount, null, nounText(text.slice(start))), text.slice(start), read.amount)
}

function leftProblem(read: ReturnType<typeof readAmount>, rest: string): Parameters<typeof unreadable> {
  if (read.ok) return ['format']
  return [read.problem, read.suggestion === null ? null : `${read.suggestion}${rest}`]
}

/** `1 per 1000用户`: an id may begin with digits, so this is only what else may be meant. */
function withGlued(whole: ReadNorm, right: string, amount: Parameters<typeof normPer>[0]): ReadNorm {
  const glued = gluedNumber.exec(halfWidth(right))?.[1]
  if (!whole.ok || glued === undefined) return whole
  const per = readAmount(glued.trim())
  const split = per.ok ? normPer(amount, per.amount, nounText(right.slice(glued.length))) : undefined
  return split?.ok ? { ...whole, otherwise: [split.norm] } : whole
}

function readShare(text: string, left: string, right: string): ReadNorm {
  const read = readAmount(left)
  if (!read.ok) return unreadable(...leftProblem(read, text.slice(left.length)))
  const noun = nounText(text.slice(text.length - right.length))
  if (right === '') return unreadable('no-noun')
  const norm: NormText = { form: 'share', low: read.amount.from ?? zero, high: read.amount.to, noun }
  return { ok: true, norm, otherwise: [], swapped: read.amount.swapped }
}
