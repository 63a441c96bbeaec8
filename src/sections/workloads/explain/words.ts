import type { Said } from '../../../findings/message.js'
import { compare, div, isInteger, type Rational, rational } from '../../../staffing/rational.js'
import type { Fmt } from '../../../text/format.js'
import { rounded } from '../figures.js'

/** One part of an explanation. */
export interface ExplainedPart {
  readonly heading: Said
  readonly lines: readonly Said[]
}

/** A decimal where it ends, else the fraction and about how much that is: `10/3 (≈3.33)`. */
export function exactWords(x: Rational, f: Fmt): string {
  const shown = f.num(x)
  if (!shown.startsWith('≈')) return shown
  const fraction = `${f.num(x.n)}/${f.num(x.d)}`
  if (fraction.length > 24) return shown
  return f.lang === 'en' ? `${fraction} (${shown})` : `${fraction}（${shown}）`
}

const units = [
  { seconds: 3600, en: 'h', zh: '小时' },
  { seconds: 60, en: 'min', zh: '分钟' },
  { seconds: 1, en: 's', zh: '秒' },
] as const

/** Seconds below ten minutes as such, else in the largest unit that they are whole in: `180 s`, `30 min`, `1 h`. */
export function timeWords(seconds: Rational, f: Fmt): string {
  const isShort = compare(seconds, rational(600)) < 0
  const unit = (isShort ? null : units.find((one) => isInteger(div(seconds, rational(one.seconds))))) ?? units[2]
  return `${f.num(div(seconds, rational(unit.seconds)))} ${unit[f.lang]}`
}

/** A probability to two places of a percent. */
export function shareWords(value: number, f: Fmt): string {
  const exact = rounded(value, 4)
  return exact === null ? '–' : f.share(exact)
}

/** Seconds of a figure to one place. */
export function secondsWords(value: number, f: Fmt): string {
  const exact = rounded(value, 1)
  if (exact === null) return f.lang === 'en' ? 'without end' : '无穷长'
  return `${f.num(exact)} ${f.lang === 'en' ? 's' : '秒'}`
}
