import type { Name, Pair } from '../text/lang.js'
import type { Pointer } from '../text/pointer.js'

/**
 * A chart's meaning, without geometry: plain data, made from the plan by views, read by text writers (Mermaid, …).
 * Names stay in all languages; a writer picks one. Ids are generated (`n1`, `n2`, … in plan order), never plan text.
 */
export interface Chart {
  readonly title: Name
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  /** Departments that boxes are in, upper ones first. */
  readonly groups: readonly Group[]
  readonly direction: 'TB' | 'LR'
  /** Shown with the chart: what a tone, a dashed box, a line kind means. Only what occurs. */
  readonly legend: readonly LegendEntry[]
}

export interface Box {
  readonly id: string
  readonly what: 'organization' | 'department' | 'role' | 'person' | 'vacancy' | 'committee' | 'more'
  readonly lines: readonly BoxLine[]
  /** A colour by meaning; a writer maps it to its palette. `null` is neutral. */
  readonly tone: Tone | null
  /** Drawn with a dashed border: a hat, a committee, a vacant post. */
  readonly dashed: boolean
  /** Drawn with a heavier border: a head. */
  readonly strong: boolean
  /** The box it stands under by a solid line; the tree that stacking follows. */
  readonly parent: string | null
  /** The department that it is in, or is. */
  readonly group: string | null
  readonly at: Pointer
}

/** A department, or the organisation, that boxes are in, whatever they stand under. */
export interface Group {
  /** `g1`, `g2`, … */
  readonly id: string
  readonly title: Name
  readonly parent: string | null
  readonly at: Pointer
}

export interface BoxLine {
  readonly as: 'title' | 'detail' | 'figure'
  readonly text: Name | Pair
}

/** `tone-1` … `tone-8` for values in order of appearance, `other` for all further ones; the rest have fixed meanings. */
export type Tone =
  | `tone-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | 'other'
  | 'vacant'
  | 'over'
  | 'full'
  | 'unknown'
  | 'hat'
  /** Bands of the span of control, narrow to wide. */
  | `span-${1 | 2 | 3 | 4 | 5 | 6}`
  | 'span-unknown'
  /** The most severe finding. */
  | 'error'
  | 'warning'
  | 'info'

/** A solid line goes from the upper box to the lower. The arrow head, where a writer draws one, is at `to`. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly what: 'solid' | 'dotted'
  readonly label?: Name
}

export interface LegendEntry {
  readonly text: Name | Pair
  readonly tone?: Tone
  readonly shape?: 'dashed' | 'strong' | 'dotted-line' | 'stack'
}
