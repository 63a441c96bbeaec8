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

/** `centred`: the top stands over the middle of its columns, else at their start. */
export function block(top: TreeNode, room: number, sizes: OutlineSizes, centred: boolean): Block {
  const below = hanging(top)
  if (below.length === 0) return alone(top)
  if ((sizes.get(top) as OutlineSize).along <= room) return outline(top, sizes)
  const left = room - top.along - gaps.level
  const parts = below.map((child) => block(child, left, sizes, false))
  const heights = parts.map((part) => part.along)
  const lengths = columnsOf(heights, gaps.stacked, left)
  return lengths.length === 1 ? oneColumn(top, parts) : severalColumns(top, parts, lengths, centred)
}

/** Everything in one column; its parts are made when they are drawn. */
function outline(top: TreeNode, sizes: OutlineSizes): Block {
  const draw = (across: number, along: number, onto: Drawing): void =>
    oneColumn(
      top,
      hanging(top).map((child) => (hanging(child).length === 0 ? alone(child) : outline(child, sizes))),
    ).draw(across, along, onto)
  return { ...(sizes.get(top) as OutlineSize), middle: top.across / 2, draw }
}

const alone = (node: TreeNode): Block => ({
  across: node.across,
  along: node.along,
  middle: node.across / 2,
  draw: (across, along, { spots }) => void spots.push({ node, across, along }),
})

function oneColumn(top: TreeNode, parts: readonly Block[]): Block {
  const along = parts.reduce(
    (sum, part) => sum + part.along,
    top.along + gaps.firstStacked + gaps.stacked * (parts.length - 1),
  )
  return {
    across: Math.max(top.across, gaps.indent + Math.max(...parts.map((part) => part.across))),
    along,
    middle: top.across / 2,
    draw(across, from, onto) {
      onto.spots.push({ node: top, across, along: from })
      stack(
        top,
        parts,
        { across, along: from + top.along + gaps.firstStacked },
        (spine) => [{ across: spine, along: from + top.along }],
        onto,
      )
    },
  }
}

function severalColumns(top: TreeNode, parts: readonly Block[], lengths: readonly number[], centred: boolean): Block {
  const columns: Block[][] = []
  let next = 0
  for (const length of lengths) {
    columns.push(parts.slice(next, next + length))
    next += length
  }
  const widths = columns.map((column) => gaps.indent + Math.max(...column.map((part) => part.across)))
  const wide = widths.reduce((sum, width) => sum + width, gaps.sibling * (widths.length - 1))
  const high = columns.map((column) =>
    column.reduce((sum, part) => sum + part.along, gaps.stacked * (column.length - 1)),
  )
  const across = Math.max(top.across, wide)
  // Seen from the first spine to the end of the last column, a centred top is in the middle.
  const start = centred ? Math.max(0, (across - top.across) / 2) : 0
  return {
    across,
    along: top.along + gaps.level + Math.max(...high),
    middle: start + top.across / 2,
    draw(from, along, onto) {
      onto.spots.push({ node: top, across: from + start, along })
      const bus = along + top.along + gaps.level / 2
      const middle = from + start + top.across / 2
      let at = from
      columns.forEach((column, index) => {
        const corners = (spine: number) => [
          { across: middle, along: along + top.along },
          { across: middle, along: bus },
          { across: spine, along: bus },
        ]
        stack(top, column, { across: at, along: along + top.along + gaps.level }, corners, onto)
        at += (widths[index] as number) + gaps.sibling
      })
    },
  }
}

type Corner = Way['corners'][number]

/** Boxes under each other, each joined to the spine beside them; `corners` lead from the top to the spine. */
function stack(
  top: TreeNode,
  parts: readonly Block[],
  at: Corner,
  corners: (spine: number) => readonly Corner[],
  onto: Drawing,
): void {
  const spine = at.across + gaps.indent / 2
  const start = at.across + gaps.indent
  let { along } = at
  for (const part of parts) {
    const first = onto.spots.length
    part.draw(start, along, onto)
    const { node, across } = onto.spots[first] as Spot
    const middle = along + node.along / 2
    onto.ways.push({
      from: top.id,
      to: node.id,
      corners: [...corners(spine), { across: spine, along: middle }, { across, along: middle }],
    })
    along += part.along + gaps.stacked
  }
}
