import type { Box } from '../chart.js'

/** What stands left of a box, on its first line and on those that follow. */
export interface Stem {
  readonly first: string
  readonly next: string
}

/** Columns that a level takes: three, fewer where a deep tree would leave no room for words. */
export type Indent = 1 | 2 | 3

/** The widest indent that leaves half of the width at the deepest level (roots are level 0). */
export function indentFor(levels: number, width: number): Indent {
  if (levels * 3 <= width / 2) return 3
  return levels * 2 <= width / 2 ? 2 : 1
}

/** The stroke that leads to a box: heavy to a head, dashed to a hat or a committee. */
export const stroke = ({ strong, dashed }: Pick<Box, 'strong' | 'dashed'>): string =>
  dashed ? (strong ? '┅' : '┄') : strong ? '━' : '─'

/** Nobody counts strokes beyond; a file has no width that would stop them. */
const mostLevels = 100

interface Place {
  readonly box: Pick<Box, 'strong' | 'dashed'>
  /** For each level above, from the top: whether more boxes of that level follow. The last is the box's own. */
  readonly follows: readonly boolean[]
  readonly hasBelow: boolean
}

/**
 * The stem of a box that is no root. A stem wider than `width` loses its left part: the levels next to the box tell more.
 */
export function stemOf({ box, follows, hasBelow }: Place, indent: Indent, width: number): Stem {
  const bar = (more: boolean): string => (more ? '│' : ' ').padEnd(indent)
  const above = follows.slice(-mostLevels, -1).map(bar).join('')
  const own = follows.at(-1) === true
  const turn = `${own ? '├' : '└'}${stroke(box)} `.slice(0, indent)
  const below = hasBelow && indent > 1 ? '│ ' : '  '
  const cut = follows.length > mostLevels
  const next = clipped(`${above}${bar(own)}`, width, cut)
  return { first: clipped(`${above}${turn}`, width, cut), next: `${next}${below}` }
}

function clipped(stem: string, width: number, cut = false): string {
  const over = Math.ceil(stem.length - width)
  return over <= 0 && !cut ? stem : `…${stem.slice(Math.max(over, 0) + 1)}`
}
