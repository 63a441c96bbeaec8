import { type Finding, finding } from '../../findings/finding.js'
import { likeCycle, likeCycleRule, likeItself, likePart, likeTooLarge } from '../../findings/rules/like-cycle.js'
import { isWithin, type Pointer } from '../../text/pointer.js'
import { withEntry } from '../long-form.js'
import { longFormAt } from '../merge.js'
import { type Dict, entryOf, locate, placeOf, target } from '../node.js'
import { Draft } from './draft.js'
import { idsOf, type Like, likesIn, unitsAround } from './likes.js'
import { type CopyContext, mergedCopy } from './merge-copy.js'
import { circleOf, readyOf, type Waits, waitsOf } from './order.js'
import { type InnerReference, rerooted } from './reroot.js'
import { mostCopied, sizeOf } from './size.js'

/** A department or role that was copied, and from where. */
export interface Copy {
  readonly at: Pointer
  readonly from: Pointer
}

/** A plan in which nothing is `like` anything any more, but for what names nothing. */
export interface Unfolded {
  readonly root: Dict
  readonly copies: readonly Copy[]
  readonly findings: readonly Finding[]
}

/** What reading cannot know of a plan: what its references mean. */
export interface Meaning {
  /** The department or role that a reference written at `from` names: its pointer, and its ids from the top. */
  find(
    reference: string,
    kind: Like['kind'],
    from: Pointer,
  ): { readonly pointer: Pointer; readonly path: string } | undefined
  /** The references in a department or role. */
  referencesIn(node: Dict, kind: Like['kind']): readonly InnerReference[]
}

/**
 * Makes every `like` into what it stands for (format.md C9), inner originals before their copies. What a copy holds may
 * itself be the goal of a reference, so the plan is looked at again until nothing is left.
 */
export function unfolded(root: Dict, scenario: string | null, meaningOf: (plan: Dict) => Meaning): Unfolded {
  const open = new Set(likesIn(root))
  const copies: Copy[] = []
  const findings: Finding[] = []
  if (open.size === 0) return { root, copies, findings }
  const draft = new Draft(root)
  const plan = draft.root
  let copied = 0
  while (open.size > 0) {
    const meaning = meaningOf(plan)
    const goals = goalsOf(open, meaning)
    const waits = waitsOf(open, new Map([...goals].map(([like, goal]) => [like, goal.pointer])))
    const ready = readyOf(waits, new Map([...goals].map(([like, goal]) => [like, goal.pointer])))
    for (const like of ready) {
      open.delete(like)
      const goal = goals.get(like) as { readonly pointer: Pointer; readonly path: string }
      const original = target(longFormAt(goal.pointer)(locate(plan, goal.pointer, 'value').node))
      copied += sizeOf(original)
      if (original.kind !== 'dict') continue
      if (copied > mostCopied) {
        findings.push(problem(like, likeTooLarge({ most: mostCopied }), scenario))
        return { root: plan, copies, findings }
      }
      const own = ownKeys(plan, like)
      const references = meaning.referencesIn(original, like.kind)
      const copy = target(mergedCopy(original, own, like, { scenario, findings } satisfies CopyContext))
      if (copy.kind !== 'dict') continue
      const from = { kind: like.kind, node: original, ids: goal.path.split('/'), references }
      draft.replace(like.at, rerooted(copy, from, like.entry.key))
      copies.push({ at: like.at, from: goal.pointer })
    }
    if (ready.length > 0) continue
    // References that name nothing are told with all others; what waits for their copies need not.
    const lost = [...open].filter((like) => !goals.has(like) && waits.get(like)?.size === 0)
    for (const like of lost) open.delete(like)
    if (lost.length > 0) continue
    const circle = circleOf(waits)
    const [first] = circle
    if (first === undefined) break
    findings.push(circleFinding(circle, first, goals, waits, scenario))
    for (const like of circle) open.delete(like)
  }
  return { root: plan, copies, findings }
}

type Goals = ReadonlyMap<Like, { readonly pointer: Pointer; readonly path: string }>

/** Beside it first, as what is written inside may have the same id. What lies in a copy to be is not looked at yet. */
function goalsOf(open: ReadonlySet<Like>, meaning: Meaning): Goals {
  const goals = new Map<Like, { readonly pointer: Pointer; readonly path: string }>()
  const taken = new Set([...open].map((like) => like.at))
  for (const like of open) {
    const { at, kind, text } = like
    if (unitsAround(at).some((unit) => unit !== at && taken.has(unit))) continue
    const beside = kind === 'department' ? at.slice(0, Math.max(at.lastIndexOf('/departments/'), 0)) : at
    const goal = meaning.find(text, kind, beside) ?? meaning.find(text, kind, at)
    if (goal !== undefined) goals.set(like, goal)
  }
  return goals
}

/** What the copy says itself. */
function ownKeys(plan: Dict, like: Like): Dict {
  const dict = target(locate(plan, like.at, 'value').node)
  const entry = dict.kind === 'dict' ? entryOf(dict, 'like') : undefined
  return entry === undefined ? (dict as Dict) : withEntry(dict as Dict, entry, undefined)
}

function problem({ written, at }: Like, said: Finding['said'], scenario: string | null): Finding {
  return finding(likeCycleRule, { said, place: placeOf(written), pointer: `${at}/like`, scenario })
}

function circleFinding(
  circle: readonly Like[],
  first: Like,
  goals: Goals,
  waits: Waits,
  scenario: string | null,
): Finding {
  const path = (pointer: Pointer): string => idsOf(pointer).join('/')
  const goal = goals.get(first)?.pointer
  if (goal === first.at) return problem(first, likeItself({ path: path(first.at) }), scenario)
  if (goal !== undefined && (waits.get(first)?.has(first) || isWithin(goal, first.at) || isWithin(first.at, goal)))
    return problem(first, likePart({ path: path(first.at), like: path(goal) }), scenario)
  const known = circle.filter((like) => goals.has(like))
  const paths = known.map((like) => path(like.at))
  const likes = known.map((like) => path(goals.get(like)?.pointer ?? ''))
  return problem(first, likeCycle({ paths, likes }), scenario)
}
