import type { Rational } from '../../../staffing/rational.js'
import { formats } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { holderOf, type Role } from '../../departments/model.js'
import type { Holding } from '../../people/model.js'
import { namesText } from './post-lines.js'
import { heads, worded } from './wording.js'

/** Several people in one box are named one a line, up to so many. */
const mostLines = 6

/** One a line; many in one text. */
export function nameTexts(names: readonly Name[]): readonly (Name | Pair)[] {
  const all = names.length > mostLines ? namesText(names) : null
  return all === null ? names : [all]
}

/** The other posts of a person, with their departments. */
export function alsoText({ person, role }: Holding): Pair | null {
  const others = person.holdings.filter((one) => one.inForce && one.role !== role).map((one) => one.role)
  if (others.length === 0) return null
  const where = (one: Role): Name | null => (one.unit === role.unit || one.unit.parent === null ? null : one.unit.name)
  return worded({
    en: (show) => `also ${others.map((one) => show(one.title) + around(where(one), show, ' (', ')')).join(', ')}`,
    zh: (show) => `另任：${others.map((one) => show(one.title) + around(where(one), show, '（', '）')).join('、')}`,
  })
}

const around = (name: Name | null, show: (name: Name) => string, before: string, after: string): string =>
  name === null ? '' : `${before}${show(name)}${after}`

/** Those in post who are not named. */
export const inPostText = (count: number): Pair => ({ en: `${heads(count)} in post`, zh: `在岗 ${heads(count)} 人` })
/** The same, beside some who are. */
export const alsoInPostText = (count: number): Pair => ({
  en: `${heads(count)} more in post`,
  zh: `另有 ${heads(count)} 人在岗`,
})
/** Posts that nobody holds. */
export const vacantText = (count: number): Pair =>
  count === 1 ? { en: 'Vacant', zh: '空缺' } : { en: `${heads(count)} vacant`, zh: `空缺 ${heads(count)} 人` }
/** The same, beside some who are in post. */
export const alsoVacantText = (count: number): Pair => ({
  en: `${heads(count)} vacant`,
  zh: `空缺 ${heads(count)} 人`,
})

/** A person's share of full time in a post. */
export const shareText = (share: Rational): Pair => ({
  en: `${formats.en.num(share)} FTE`,
  zh: `${formats.zh.num(share)} 全职`,
})

/** Whether the other posts of a person tell already whose hat this is. */
export const tellsHat = ({ person, role }: Holding): boolean =>
  holderOf(role) !== role && person.holdings.some((one) => one.inForce && one.role === holderOf(role))
