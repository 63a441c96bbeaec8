import { columnsOf } from './columns.js'
import { hanging, type OutlineSize, type OutlineSizes } from './outline.js'
import { gaps, type Spot, type TreeNode, type Way } from './tree-node.js'

/** A subtree with everything below its top in indented columns, no higher than the room if that can be. */
export interface Block {
  readonly across: number
  readonly along: number
  /** From the block's start to the middle of the top box. */
  readonly middle: number
  /** Places the boxes and lines; the block starts at the given place. */
  draw(across: number, along: number, onto: Drawing): void
}

export interface Drawing {
  readonly spots: Spot[]
  readonly ways: Way[]
}

/** A subtree that is too high for one column: how what hangs under its top is dealt out. */
interface Dealt extends OutlineSize {
  /** How many hang in each column. */
  readonly lengths: readonly number[]
  readonly widths: readonly number[]
}

/**
 * `centred`: the top stands over the middle of its columns, else at their start, as the tops below it do. Takes no
 * recursion: an organisation may be thousands of levels deep.
 */
export function block(top: TreeNode, room: number, sizes: OutlineSizes, centred: boolean): Block {
  const dealt = dealtOut(top, room, sizes)
  const size = dealt.get(top) ?? (sizes.get(top) as OutlineSize)
  const isWide = (dealt.get(top)?.lengths.length ?? 1) > 1
  const start = centred && isWide ? Math.max(0, (size.across - top.across) / 2) : 0
  return {
    across: size.across,
    along: size.along,
    middle: start + top.across / 2,
    draw(across, along, onto) {
      const waiting: Spot[] = []
      hang({ node: top, across: across + start, along }, across, { dealt, sizes, waiting }, onto)
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        hang(next, next.across, { dealt, sizes, waiting }, onto)
      }
    },
  }
}

/** Every subtree that does not fit under its box in the room that is left there. */
function dealtOut(top: TreeNode, room: number, sizes: OutlineSizes): ReadonlyMap<TreeNode, Dealt> {
  const high: { readonly node: TreeNode; readonly left: number }[] = []
  const look = (node: TreeNode, room: number): void => {
    const below = hanging(node)
    if (below.length > 0 && (sizes.get(node) as OutlineSize).along > room) {
      high.push({ node, left: room - node.along - gaps.level })
    }
  }
  look(top, room)
  for (const { node, left } of high) for (const child of hanging(node)) look(child, left)
  const dealt = new Map<TreeNode, Dealt>()
  for (let at = high.length - 1; at >= 0; at--) {
    const { node, left } = high[at] as (typeof high)[number]
    const parts = hanging(node).map((child) => dealt.get(child) ?? (sizes.get(child) as OutlineSize))
    const heights = parts.map((part) => part.along)
    dealt.set(node, dealtUnder(node, parts, columnsOf(heights, gaps.stacked, left)))
  }
  return dealt
}

function dealtUnder(top: TreeNode, parts: readonly OutlineSize[], lengths: readonly number[]): Dealt {
  const widths: number[] = []
  let next = 0
  let highest = 0
  for (const length of lengths) {
    let widest = 0
    let high = gaps.stacked * (length - 1)
    for (const end = next + length; next < end; next++) {
      const part = parts[next] as OutlineSize
      widest = Math.max(widest, part.across)
      high += part.along
    }
    widths.push(gaps.indent + widest)
    highest = Math.max(highest, high)
  }
  const wide = widths.reduce((sum, width) => sum + width, gaps.sibling * (widths.length - 1))
  const gap = lengths.length === 1 ? gaps.firstStacked : gaps.level
  return { across: Math.max(top.across, wide), along: top.along + gap + highest, lengths, widths }
}

interface Hanging {
  readonly dealt: ReadonlyMap<TreeNode, Dealt>
  readonly sizes: OutlineSizes
  /** Boxes whose place is known, the next one last. */
  readonly waiting: Spot[]
}

/** Draws a box and its lines to what hangs under it, in columns from `from` on. */
function hang(spot: Spot, from: number, { dealt, sizes, waiting }: Hanging, onto: Drawing): void {
  const { node, across, along } = spot
  onto.spots.push(spot)
  const below = hanging(node)
  if (below.length === 0) return
  const columns = dealt.get(node)
  const lengths = columns?.lengths ?? [below.length]
  const foot = along + node.along
  const isWide = lengths.length > 1
  const first = waiting.length
  let at = from
  let next = 0
  lengths.forEach((length, column) => {
    const spine = at + gaps.indent / 2
    const corners = isWide ? busCorners(across + node.across / 2, foot, spine) : [{ across: spine, along: foot }]
    let place = foot + (isWide ? gaps.level : gaps.firstStacked)
    for (const end = next + length; next < end; next++) {
      const child = below[next] as TreeNode
      const middle = place + child.along / 2
      const start = at + gaps.indent
      waiting.push({ node: child, across: start, along: place })
      const turn = [
        { across: spine, along: middle },
        { across: start, along: middle },
      ]
      onto.ways.push({ from: node.id, to: child.id, corners: [...corners, ...turn] })
      place += (dealt.get(child) ?? (sizes.get(child) as OutlineSize)).along + gaps.stacked
    }
    at += (columns?.widths[column] ?? 0) + gaps.sibling
  })
  reverseFrom(waiting, first)
}

const busCorners = (middle: number, foot: number, spine: number): Way['corners'] => [
  { across: middle, along: foot },
  { across: middle, along: foot + gaps.level / 2 },
  { across: spine, along: foot + gaps.level / 2 },
]

/** So that the first of them is taken first. */
function reverseFrom(waiting: Spot[], first: number): void {
  for (let low = first, high = waiting.length - 1; low < high; low++, high--) {
    const kept = waiting[low] as Spot
    waiting[low] = waiting[high] as Spot
    waiting[high] = kept
  }
}
