import { message, type Said } from '../../../findings/message.js'
import type { Rational } from '../../../staffing/rational.js'
import type { Fraction } from '../../../text/format.js'
import { type Name, shownName } from '../../../text/lang.js'
import { holderOf, type Role } from '../../departments/model.js'
import type { Counted } from '../../establishment/model.js'
import type { Ratio } from '../model.js'
import { nameInUnit } from '../units.js'
import { rangeWords } from './words.js'

/** More roles than that are not listed one by one. */
const mostRoles = 30

/** One line a role: its number, that it states none, or whose hat it is. */
export function roleLines(counts: readonly Counted[], { measure }: Pick<Ratio, 'measure'>): Said[] {
  const titles = counts.map(({ role }) => shownName(role.title, 'en'))
  const lines = counts.slice(0, mostRoles).map(({ role, min, max, hat }, at): Said => {
    const isOne = titles.indexOf(titles[at] ?? '') === titles.lastIndexOf(titles[at] ?? '')
    const name = isOne ? nameOfRole(role) : nameInUnit(nameOfRole(role), role.unit)
    if (hat) return hatLine({ role: name, holder: nameOfRole(holderOf(role)) })
    return min === null ? notStated({ role: name }) : roleLine({ role: name, low: min, high: max, measure })
  })
  const more = counts.length - lines.length
  return more > 0 ? [...lines, moreRoles({ more })] : lines
}

/** The title, and the path by which references find it. */
const nameOfRole = (role: Role): Name => ({ id: role.path, text: role.title.text })

const roleLine = message<{ role: Name; low: Rational; high: Fraction | null; measure: 'heads' | 'fte' }>(
  'explain:role',
  {
    en: ({ role, low, high, measure }, f) =>
      `${f.name(role)}: ${rangeWords(low, high, f)}${measure === 'fte' ? ' FTE' : ''}`,
    zh: ({ role, low, high, measure }, f) =>
      `${f.name(role)}：${measure === 'fte' ? '折合 ' : ''}${rangeWords(low, high, f)} 人`,
  },
)

const hatLine = message<{ role: Name; holder: Name }>('explain:role-hat', {
  en: ({ role, holder }, f) => `${f.name(role)}: a hat, worn by ${f.name(holder)}: no head of its own, counts as 1`,
  zh: ({ role, holder }, f) => `${f.name(role)}：由${f.name(holder)}兼任，不占编制，按 1 人计`,
})

const notStated = message<{ role: Name }>('explain:role-not-stated', {
  en: ({ role }, f) => `${f.name(role)}: not stated`,
  zh: ({ role }, f) => `${f.name(role)}：未写明`,
})

const moreRoles = message<{ more: number }>('explain:roles-more', {
  en: ({ more }, f) => `and ${f.num(more)} more ${f.s(more, 'role', 'roles')}`,
  zh: ({ more }, f) => `另有 ${f.num(more)} 个岗位`,
})
