import type { Pair } from '../../../text/lang.js'
import type { Departments, Unit } from '../../departments/model.js'
import type { Establishment, Post, Sum } from '../../establishment/model.js'
import { heads } from './wording.js'

/** How the roles of a department and of those below it are filled. Heads, but for `unknown` and `seats`: roles. */
export interface Filling {
  readonly vacant: number
  readonly over: number
  /** Roles that have seats, stated or not: all but hats. */
  readonly seats: number
  /** Of these, roles whose number in post is not stated. */
  readonly filledUnknown: number
  /** Of these, roles of which it is not known whether posts are vacant. */
  readonly unknown: number
}

/** Nothing yet. */
export const noFilling: Filling = { vacant: 0, over: 0, seats: 0, filledUnknown: 0, unknown: 0 }

/** With one more role. Vacant posts of one role do not make up for too many in another. */
export function withPost(sum: Filling, { hat, filled, vacancy }: Post): Filling {
  if (hat) return sum
  return {
    vacant: sum.vacant + Math.max(vacancy ?? 0, 0),
    over: sum.over + Math.max(-(vacancy ?? 0), 0),
    seats: sum.seats + 1,
    filledUnknown: sum.filledUnknown + (filled === null ? 1 : 0),
    unknown: sum.unknown + (vacancy === null ? 1 : 0),
  }
}

/** Both together. */
export function plusFilling(a: Filling, b: Filling): Filling {
  return {
    vacant: a.vacant + b.vacant,
    over: a.over + b.over,
    seats: a.seats + b.seats,
    filledUnknown: a.filledUnknown + b.filledUnknown,
    unknown: a.unknown + b.unknown,
  }
}

/** How each unit with all below it is filled. */
export function fillingsOf(departments: Departments, establishment: Establishment): ReadonlyMap<Unit, Filling> {
  const fillings = new Map<Unit, Filling>()
  // Children come after their parent, so the way back sees them first.
  for (const unit of departments.units.toReversed()) {
    const own = unit.roles.reduce((sum, role) => withPost(sum, establishment.postOf(role)), noFilling)
    fillings.set(
      unit,
      unit.units.reduce((sum, child) => plusFilling(sum, fillings.get(child) ?? noFilling), own),
    )
  }
  return fillings
}

/** `10 in post / 12 planned, 2 vacant`. A hat has no figures. What is not stated is said, but for nobody in post. */
export function roleFigure(post: Post): Pair | null {
  if (post.hat) return null
  const planned = post.stated ? plannedText(post.low, post.high) : notStated
  const vacancy = post.vacancy ?? 0
  const gaps = vacancy === 0 ? [] : gapsText({ vacant: Math.max(vacancy, 0), over: Math.max(-vacancy, 0) })
  return joined(post.filled === null ? [planned] : [inPostText(post.filled), planned], gaps)
}

/**
 * The figures of a department with all below it: one line, or a line for each number where some roles do not state
 * theirs. None where no role has a seat.
 */
export function unitFigures(total: Sum, filling: Filling): readonly Pair[] {
  const { seats, filledUnknown } = filling
  if (seats === 0) return []
  const inPost = total.filled === null ? [] : [rest(inPostText(total.filled), filledUnknown)]
  const planned =
    total.notStated === seats ? notStated : rest(plannedText(total.plannedLow, total.plannedHigh), total.notStated)
  const gaps = gapsText(filling)
  const partly = (total.notStated > 0 && total.notStated < seats) || (inPost.length > 0 && filledUnknown > 0)
  if (!partly || inPost.length === 0) return [joined([...inPost, planned], gaps)]
  return [...inPost, planned, ...(gaps.length === 0 ? [] : [joined([], gaps)])]
}

const notStated: Pair = { en: 'not stated', zh: '未写编制' }

const inPostText = (filled: number): Pair => ({ en: `${heads(filled)} in post`, zh: `在岗 ${heads(filled)}` })

function plannedText(low: number | null, high: number | null): Pair {
  if (low === null) return { en: `at most ${heads(high ?? 0)} planned`, zh: `编制至多 ${heads(high ?? 0)}` }
  if (high === null) return { en: `at least ${heads(low)} planned`, zh: `编制至少 ${heads(low)}` }
  const range = low === high ? heads(low) : `${heads(low)}-${heads(high)}`
  return { en: `${range} planned`, zh: `编制 ${range}` }
}

function gapsText({ vacant, over }: Pick<Filling, 'vacant' | 'over'>): readonly Pair[] {
  const gaps: Pair[] = []
  if (vacant > 0) gaps.push({ en: `${heads(vacant)} vacant`, zh: `缺编 ${heads(vacant)}` })
  if (over > 0) gaps.push({ en: `${heads(over)} over`, zh: `超编 ${heads(over)}` })
  return gaps
}

function rest(known: Pair, roles: number): Pair {
  if (roles === 0) return known
  return { en: `${known.en} + ${heads(roles)} not stated`, zh: `${known.zh}，另 ${heads(roles)} 个岗位未写` }
}

function joined(numbers: readonly Pair[], gaps: readonly Pair[]): Pair {
  let [en, zh] = ['', '']
  for (const one of numbers) {
    en += en === '' ? one.en : ` / ${one.en}`
    zh += zh === '' ? one.zh : ` / ${one.zh}`
  }
  for (const one of gaps) {
    en += en === '' ? one.en : `, ${one.en}`
    zh += zh === '' ? one.zh : `，${one.zh}`
  }
  return { en, zh }
}
