import type { Finding } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { inheritedIn } from '../read/like/inherited.js'
import { likesIn } from '../read/like/likes.js'
import { withoutLeftOut } from '../read/like/nulls.js'
import { type Dict, valueAt } from '../read/node.js'
import type { ReadPlan } from '../read/plan.js'
import { patched, type Variant } from '../read/scenario.js'
import type { Names } from '../section/contract.js'
import { childPointer, type Pointer, pointerKeys } from '../text/pointer.js'
import { withMoves } from './moves.js'
import { shapeFindings } from './shape.js'
import { withChainKeys } from './short-keys.js'
import { withCopies } from './unfold.js'

/** What variants of a plan are made with. */
export interface Making {
  readonly read: ReadPlan
  readonly rules: readonly RuleMeta[]
  /** False where no text of the plan can hold `like`: then nothing looks for it. */
  readonly usesLike: boolean
  /** The index of what references may name in a plan. */
  namesOf(plan: Dict): Names
}

/** Shape, texts and numbers of a variant as it is written; what copies leave out is as if it were not there. */
export function shapeOf(variant: Variant, { read, rules, usesLike }: Making): Finding[] {
  const likes = usesLike ? likesIn(variant.root) : []
  const shape = likes.length === 0 ? variant : { ...variant, root: withoutLeftOut(variant.root, likes) }
  return shapeFindings(read, shape, rules)
}

/** A variant in which what is `like` something is a copy of it. Its findings are added to the variant's. */
export function withLikes(variant: Variant, { usesLike, namesOf }: Making): Variant {
  if (!usesLike) return variant
  const { root, copies, findings } = withCopies(variant.root, variant.scenario, namesOf)
  const base = variant.scenario === null ? root : variant.base
  return { ...variant, root, base, copies, findings: [...variant.findings, ...findings] }
}

/**
 * A scenario of a plan whose copies are made, in the order of decision S3 and format.md C5: patches, copies, moves,
 * drivers and headcounts. It goes no further than its first errors.
 */
export function variantOf(base: Variant, name: string, making: Making): Variant {
  const inherited = making.usesLike
    ? (plan: Dict) => inheritedIn(plan === base.written ? base : withCopies(plan, name, making.namesOf))
    : undefined
  const written = { ...patched(base.written, name, inherited), base: base.root }
  const own = written.root === base.written ? [] : shapeOf(written, making)
  const shaped = { ...written, findings: [...written.findings, ...own.map((one) => ({ ...one, scenario: name }))] }
  if (hasErrors(shaped)) return shaped
  const copied = withLikes(shaped, making)
  if (hasErrors(copied)) return copied
  const { variant: moved, levels } = withMoves(copied, making.namesOf)
  return hasErrors(moved) ? moved : withChainKeys(moved, levels, making.namesOf)
}

const hasErrors = ({ findings }: Variant): boolean => findings.some((one) => one.severity === 'error')

/** Where the drivers of these ids or paths stand in a variant, and all that there are. */
export function driverPointers(
  { root }: Variant,
  asked: Iterable<string>,
  { namesOf }: Making,
): { readonly pointers: ReadonlyMap<string, Pointer>; readonly all: readonly string[] } {
  const map = valueAt(root, 'drivers')
  const own = new Set(
    map?.kind === 'dict' ? map.entries.map(({ key }) => key).filter((key) => !key.startsWith('x-')) : [],
  )
  const pointers = new Map<string, Pointer>()
  const others: string[] = []
  for (const id of asked) {
    if (own.has(id)) pointers.set(id, childPointer('/drivers', id))
    else others.push(id)
  }
  if (others.length === 0) return { pointers, all: [...own] }
  const names = namesOf(root)
  for (const id of others) {
    const found = names.resolve(id, ['driver'], '/scenarios')
    if (found.is === 'found') pointers.set(id, found.named.pointer)
  }
  const inDepartments = names.all('driver').filter(({ pointer }) => pointerKeys(pointer)[0] === 'departments')
  return { pointers, all: [...own, ...inDepartments.map(({ path }) => path)] }
}
