import { spaced, staffText } from '../../section/staff-text.js'
import { compare, equal, type Rational, zero } from '../../staffing/rational.js'
import type { Fmt } from '../../text/format.js'
import type { HaveArgs, VerdictArgs } from './verdict-args.js'

const isZero = (x: Rational): boolean => equal(x, zero)

/** `10 planned`, `2-3 planned`, `at least 2 in post`, `1 planned and 1 worn as a hat`. */
export function haveText(a: Omit<HaveArgs, 'of'>, f: Fmt): string {
  const { low, high, held } = a
  const en = f.lang === 'en'
  const range = high !== null && !equal(low, high) ? `${f.num(low)}-${f.num(high)}` : f.num(low)
  const staff = staffText(range, a, f)
  const atLeast = high !== null ? staff : en ? `at least ${staff}` : `至少${spaced(staff)}`
  if (en) {
    const hats = held === 0 ? '' : ` and ${held} worn as ${f.s(held, 'a hat', 'hats')}`
    return `${atLeast} ${a.count === 'filled' ? 'in post' : 'planned'}${hats}`
  }
  return `${a.count === 'filled' ? '在岗' : '编制'}${spaced(atLeast)}${held === 0 ? '' : `、兼任 ${held} 人`}`
}

/** `12 to 24 needed at 12,000 users`; of a driver that is a range, the end that `side` is about. */
export function needText(a: VerdictArgs, side: 'under' | 'over' | 'both', f: Fmt): string {
  const { requiredMin: min, requiredMax: max } = a
  const from = a.othersFrom ?? a.driverFrom
  const to = a.othersTo ?? a.driverTo
  if (a.measures !== null) return amongSeveral(a, side, f)
  if (from === null || to === null || equal(from, to)) return placed(amountNeeded(min, max, a, f), from, a, f)
  const least = placed(amountNeeded(min, null, a, f), to, a, f)
  if (side === 'under' || max === null) return least
  const most = placed(amountNeeded(zero, max, a, f), from, a, f)
  return side === 'over' ? most : f.lang === 'en' ? `${least} and ${most}` : `${least}，${most}`
}

/** Of a split by drivers that are ranges the least may lie above the most: a role would have to change its heads. */
function amongSeveral(a: VerdictArgs, side: 'under' | 'over' | 'both', f: Fmt): string {
  const { requiredMin: min, requiredMax: max, measures } = a
  const en = f.lang === 'en'
  const crossed = max !== null && compare(min, max) > 0
  const least = amountNeeded(min, crossed ? null : max, a, f)
  const most = amountNeeded(zero, max, a, f)
  const needed =
    !crossed || side === 'under' ? least : side === 'over' ? most : en ? `${least} and ${most}` : `${least}，${most}`
  const at = measures === null ? '' : f.name(measures)
  return en
    ? `${needed} at ${at}`
    : `按${/^[\x21-\x7e≈]/.test(at) ? ' ' : ''}${at}${/[\x21-\x7e]$/.test(at) ? ' ' : ''}计${needed}`
}

function amountNeeded(min: Rational, max: Rational | null, a: VerdictArgs, f: Fmt): string {
  const staff = (text: string): string => staffText(text, a, f)
  const en = f.lang === 'en'
  if (max === null) return en ? `at least ${staff(f.num(min))} needed` : `至少需要${spaced(staff(f.num(min)))}`
  if (isZero(max)) return en ? 'none needed' : '不需要人'
  if (isZero(min)) return en ? `at most ${staff(f.num(max))} allowed` : `最多${spaced(staff(f.num(max)))}`
  if (equal(min, max)) return en ? `exactly ${staff(f.num(min))} needed` : `正好需要${spaced(staff(f.num(min)))}`
  const range = en ? `${f.num(min)} to ${f.num(max)}` : `${f.num(min)} 到 ${f.num(max)}`
  return en ? `${staff(range)} needed` : `需要${spaced(staff(range))}`
}

/** What is needed and at which driver value: `at 12,000 users`, `with 5 in Senior lead`, `with 270 others`. */
function placed(needed: string, value: Rational | null, a: VerdictArgs, f: Fmt): string {
  if (value === null || a.driver === null) return needed
  const name = f.name(a.driver)
  const en = f.lang === 'en'
  if (a.by === 'driver') return en ? `${needed} at ${f.num(value)} ${name}` : `${name}为 ${f.num(value)} 时${needed}`
  const staff = staffText(f.num(value), a, f)
  if (a.othersFrom !== null) {
    const whole = a.by === 'all' ? '' : en ? ` in ${name}` : name
    return en
      ? `${needed} with ${staff} ${f.s(value, 'other', 'others')}${whole}`
      : `${whole}其余${spaced(staff)}不变，${needed}`
  }
  if (!en) return `按${a.by === 'all' ? '全员' : name}${spaced(staff)}计${needed}`
  if (a.by !== 'all') return `${needed} with ${staff} in ${name}`
  return `${needed} at ${staff} ${a.measure === 'fte' ? 'in all' : f.s(value, 'head', 'heads')}`
}

/** The norm as it is written; plan text never drives a terminal. */
export const normShown = (a: Pick<VerdictArgs, 'norm'>, f: Fmt): string => f.name(a.norm)
