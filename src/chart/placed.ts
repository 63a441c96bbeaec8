import type { Lang } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'
import type { Box, LegendEntry, Line } from './chart.js'

/** Lengths are points, 1/72 inch, from the upper left corner of the page; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly width: number
  readonly height: number
}

/**
 * A chart with its geometry, in one language: what picture writers draw, and decide nothing of. Texts are wrapped and
 * placed, boxes and lines stand where they are drawn; a theme alone says which colours and fonts.
 */
export interface Placed {
  readonly lang: Lang
  readonly title: string
  readonly pages: readonly Page[]
}

export interface Page {
  /** `p1`, `p2`, …: what a box's `page` names. */
  readonly id: string
  readonly title: string
  readonly width: number
  readonly height: number
  /** The smallest type on it, in points. */
  readonly typeSize: number
  readonly boxes: readonly PlacedBox[]
  readonly lines: readonly PlacedLine[]
  readonly legend: readonly PlacedEntry[]
  /** Title, stamp and footer. */
  readonly texts: readonly Run[]
  /** Where a theme's logo stands. */
  readonly logo?: Rect
}

export interface PlacedBox extends Rect {
  readonly id: string
  readonly what: Box['what']
  readonly tone: Box['tone']
  readonly dashed: boolean
  readonly strong: boolean
  readonly at: Pointer
  /** All that it says, in one line, for who does not see it. */
  readonly name: string
  readonly runs: readonly Run[]
  /** The page that shows what is below it. */
  readonly page: string | null
}

/** One line of text. */
export interface Run {
  readonly text: string
  /** Where `anchor` is. */
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly as: 'title' | 'detail' | 'figure' | 'heading' | 'label' | 'stamp'
}

/** Begins at the border of `from` and ends at the border of `to`. */
export interface PlacedLine {
  readonly from: string
  readonly to: string
  readonly what: Line['what']
  readonly points: readonly Point[]
  /** What its label says in full, whether there was room for it or not. */
  readonly why: string | null
  readonly label: Run | null
}

export interface PlacedEntry extends Rect {
  readonly tone: LegendEntry['tone'] | null
  readonly shape: LegendEntry['shape'] | null
  readonly run: Run
}
