import { compare, div, isInteger, type Rational, rational } from '../../../staffing/rational.js'
import { exactWords as exactly } from '../../../text/exact-words.js'
import type { Fmt } from '../../../text/format.js'
import { rounded } from '../figures.js'

/** A decimal where it ends, else also the fraction, unless that is too long to be read. */
export const exactWords = (x: Rational, f: Fmt): string => exactly(x, f, 24)

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
