import type { BoxLine } from '../../../chart/chart.js'
import type { ChartContent } from '../../../section/chart-options.js'
import type { Rational } from '../../../staffing/rational.js'
import { formats } from '../../../text/format.js'
import type { Name, Pair } from '../../../text/lang.js'
import { holderOf, type Role } from '../../departments/model.js'
import type { Post } from '../../establishment/model.js'
import type { Holding } from '../../people/model.js'
import { roleFigure } from './figures.js'
import type { Slices } from './slices.js'
import { listed, worded } from './wording.js'

/** More people than that are not named one by one. */
const mostNames = 3

/** What a box says of a post besides its title: who holds it, its grade, its heads, its full-time equivalents. */
export function postLines(post: Post, show: readonly ChartContent[], slices: Slices): BoxLine[] {
  const { role } = post
  const lines: BoxLine[] = []
  const add = (as: BoxLine['as'], text: Name | Pair | null): void => {
    if (text !== null) lines.push({ as, text })
  }
  if (show.includes('people')) add('detail', namesText(namesIn(role, slices)))
  if (show.includes('grade')) add('detail', gradeText(role, slices))
  if (show.includes('headcount')) add('figure', roleFigure(post))
  if (show.includes('fte') && !post.hat) add('figure', fteText(post))
  return lines
}

/** The people in a post, each once; in a hat that nobody holds by name, its holder, where that is one person. */
export function namesIn(role: Role, { people }: Slices): readonly Name[] {
  const own = personsOf(people.inPost.get(role))
  if (own.length > 0) return own
  const holder = holderOf(role)
  const wearers = holder === role ? [] : personsOf(people.inPost.get(holder))
  return wearers.length === 1 ? wearers : []
}

const personsOf = (holdings: readonly Holding[] = []): Name[] => [
  ...new Set(holdings.map((holding) => holding.person.name)),
]

/** `Chen, Gao, Luo and 4 more`; `null` for nobody. */
export function namesText(names: readonly Name[]): Name | Pair | null {
  if (names.length === 0) return null
  if (names.length <= mostNames + 1) return listed(names)
  const some = names.slice(0, mostNames)
  const more = formats.en.num(names.length - mostNames)
  return worded({
    en: (show) => `${show(some)} and ${more} more`,
    zh: (show) => `${show(some)}等 ${formats.zh.num(names.length)} 人`,
  })
}

/** `4.5 / 5 FTE`: filled and planned; `null` where neither is stated. */
export function fteText({
  ftePlanned,
  fteFilled,
}: {
  readonly ftePlanned: Rational | null
  readonly fteFilled: Rational | null
}): Pair | null {
  const num = (fte: Rational): string => formats.en.num(fte)
  if (ftePlanned === null && fteFilled === null) return null
  if (ftePlanned === null) {
    return { en: `${num(fteFilled as Rational)} FTE in post`, zh: `在岗折合 ${num(fteFilled as Rational)} 全职` }
  }
  if (fteFilled === null) return { en: `${num(ftePlanned)} FTE planned`, zh: `编制折合 ${num(ftePlanned)} 全职` }
  return {
    en: `${num(fteFilled)} in post / ${num(ftePlanned)} planned FTE`,
    zh: `折合全职：在岗 ${num(fteFilled)} / 编制 ${num(ftePlanned)}`,
  }
}

/** `Grade P5`. */
export function gradeText({ grade }: Role, { grades }: Slices): Pair | null {
  if (grade === null) return null
  const name = grades.get(grade)?.name ?? { id: grade, text: {} }
  return worded({ en: (show) => `Grade ${show(name)}`, zh: (show) => `职级 ${show(name)}` })
}
