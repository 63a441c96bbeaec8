import { acrossWithAsides, alongWithAsides, drawAsides } from './asides.js'
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
  readonly hung: readonly TreeNode[]
  /** Whether what stands beside its line does so here, and does not hang in the columns. */
  readonly beside: boolean
  /** How many hang in each column. */
  readonly lengths: readonly number[]
  readonly widths: readonly number[]
}

/**
 * `centred`: the top stands over the middle of its columns, else at their start, as the tops below it do. Takes no
 * recursion: an organisation may be thousands of levels deep.
 */
export function block(top: TreeNode, room: number, sizes: OutlineSizes, centred: boolean): Block {
  const dealt = dealtOut(top, room, sizes, centred)
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
function dealtOut(top: TreeNode, room: number, sizes: OutlineSizes, centred: boolean): ReadonlyMap<TreeNode, Dealt> {
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
    const sizeOf = (child: TreeNode): OutlineSize => dealt.get(child) ?? (sizes.get(child) as OutlineSize)
    const around = alongWithAsides(node) - node.along
    const beside =
      centred && node === top && around > 0 ? dealtUnder(node, node.children, left - around, true, sizeOf) : null
    const isWide = beside !== null && beside.lengths.length > 1
    dealt.set(node, isWide ? beside : dealtUnder(node, hanging(node), left, false, sizeOf))
  }
  return dealt
}

function dealtUnder(
  top: TreeNode,
  hung: readonly TreeNode[],
  room: number,
  beside: boolean,
  sizeOf: (child: TreeNode) => OutlineSize,
): Dealt {
  const parts = hung.map(sizeOf)
  const lengths = columnsOf(
    parts.map((part) => part.along),
    gaps.stacked,
    room,
  )
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
  const across = Math.max(beside ? acrossWithAsides(top) : top.across, wide)
  const along = (beside ? alongWithAsides(top) : top.along) + gap + highest
  return { across, along, hung, beside, lengths, widths }
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
  const columns = dealt.get(node)
  const below = columns?.hung ?? hanging(node)
  if (below.length === 0) return
  const lengths = columns?.lengths ?? [below.length]
  const isWide = lengths.length > 1
  const trunk = { across: across + node.across / 2, along: along + node.along }
  const foot = along + (columns?.beside === true ? alongWithAsides(node) : node.along)
  if (columns?.beside === true) drawAsides(node, trunk.across, along, onto)
  const first = waiting.length
  let at = from
  let next = 0
  lengths.forEach((length, column) => {
    const spine = at + gaps.indent / 2
    const corners = isWide ? busCorners(trunk, foot + gaps.level / 2, spine) : [{ across: spine, along: foot }]
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

const busCorners = (trunk: Way['corners'][number], bus: number, spine: number): Way['corners'] => [
  trunk,
  { across: trunk.across, along: bus },
  { across: spine, along: bus },
]

/** So that the first of them is taken first. */
function reverseFrom(waiting: Spot[], first: number): void {
  for (let low = first, high = waiting.length - 1; low < high; low++, high--) {
    const kept = waiting[low] as Spot
    waiting[low] = waiting[high] as Spot
    waiting[high] = kept
  }
}
