import { equal, type Rational, zero } from '../../../staffing/rational.js'
import type { Fmt } from '../../../text/format.js'

/** `12`, `12 to 24` · `12 到 24`; `12 or more` where it is open. */
export function rangeWords(
  low: Rational,
  high: Rational | null,
  f: Fmt,
  show: (x: Rational) => string = f.num,
): string {
  if (high === null) return f.lang === 'en' ? `${show(low)} or more` : `${show(low)} 或更多`
  if (equal(low, high)) return show(low)
  return f.lang === 'en' ? `${show(low)} to ${show(high)}` : `${show(low)} 到 ${show(high)}`
}

/** `at least 1`, `at most 5`, `1 to 2`, `exactly 1`. */
export function boundWords(
  low: Rational,
  high: Rational | null,
  f: Fmt,
  show: (x: Rational) => string = f.num,
): string {
  const en = f.lang === 'en'
  if (high === null) return en ? `at least ${show(low)}` : `至少 ${show(low)}`
  if (equal(low, high)) return en ? `exactly ${show(low)}` : `正好 ${show(low)}`
  if (equal(low, zero)) return en ? `at most ${show(high)}` : `至多 ${show(high)}`
  return rangeWords(low, high, f, show)
}

/** An interval of driver values; null is without limit, an open end is not part of it. */
export type Interval = {
  readonly from: Rational | null
  readonly fromOpen: boolean
  readonly to: Rational | null
  readonly toOpen: boolean
}

/** `5,000 to 10,000`, `more than 20,000 and up to 30,000`, `less than 1,000`; empty where it has no ends. */
export function intervalWords({ from, fromOpen, to, toOpen }: Interval, f: Fmt): string {
  const en = f.lang === 'en'
  if (from !== null && to !== null && equal(from, to)) return en ? `exactly ${f.num(from)}` : `正好 ${f.num(from)}`
  if (from !== null && to !== null && !fromOpen && !toOpen && from.n > 0n) return rangeWords(from, to, f)
  const start = from === null || (from.n === 0n && !fromOpen) ? '' : startWords(f.num(from), fromOpen, en)
  const end = to === null ? '' : endWords(f.num(to), toOpen, en)
  return [start, end].filter((part) => part !== '').join(en ? ' and ' : '、')
}

const startWords = (from: string, open: boolean, en: boolean): string =>
  en ? `${open ? 'more than' : 'at least'} ${from}` : `${open ? '大于' : '至少'} ${from}`

const endWords = (to: string, open: boolean, en: boolean): string =>
  en ? `${open ? 'less than' : 'up to'} ${to}` : `${open ? '不到' : '至多'} ${to}`
