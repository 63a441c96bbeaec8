import type { Tone } from './chart.js'

/** A box's colours: light fill, dark border. Text on it is `ink`. */
export interface Paint {
  readonly fill: string
  readonly stroke: string
}

/** The text colour on every fill; written out, because a dark page would choose white. */
export const ink = '#1a1a1a'

/** Lines and text outside boxes: readable on a white page and on a dark one, the theme's own are not. */
export const pageInk = '#767676'

/** A box without a tone. */
export const plainPaint: Paint = { fill: '#ffffff', stroke: '#767676' }

/**
 * Fills by tone. Each group steps in lightness, so that it is told apart in greyscale too, and with any kind of colour
 * blindness; tones that follow each other (`tone-1`, `tone-2`) are far apart, spans go from light to dark. Text keeps a
 * contrast of at least 7 to 1.
 */
export const paints: { readonly [T in Tone]: Paint } = {
  'tone-1': { fill: '#ddedff', stroke: '#1e5fa9' },
  'tone-2': { fill: '#f4b075', stroke: '#94531a' },
  'tone-3': { fill: '#c8e8c3', stroke: '#35762d' },
  'tone-4': { fill: '#dba0d6', stroke: '#83327c' },
  'tone-5': { fill: '#fff6c8', stroke: '#806f17' },
  'tone-6': { fill: '#9ad4d4', stroke: '#2c6767' },
  'tone-7': { fill: '#ef8e9e', stroke: '#a41d33' },
  'tone-8': { fill: '#cfd2f3', stroke: '#3c48ce' },
  other: { fill: '#b8b8b8', stroke: '#595959' },
  vacant: { fill: '#ffbe3c', stroke: '#835f17' },
  over: { fill: '#f19183', stroke: '#8f2919' },
  full: { fill: '#daf3dd', stroke: '#287732' },
  unknown: { fill: '#bababa', stroke: '#5c5c5c' },
  hat: { fill: '#d7daf2', stroke: '#3e4fba' },
  'span-1': { fill: '#f7f7c3', stroke: '#7a7a2a' },
  'span-2': { fill: '#dee7c8', stroke: '#5f7036' },
  'span-3': { fill: '#c5d8cc', stroke: '#45694f' },
  'span-4': { fill: '#a9c9d0', stroke: '#365f69' },
  'span-5': { fill: '#8bbbd3', stroke: '#285670' },
  'span-6': { fill: '#68acd6', stroke: '#17486b' },
  'span-unknown': { fill: '#c6a2ac', stroke: '#6e4450' },
  error: { fill: '#f08a80', stroke: '#8f2919' },
  warning: { fill: '#ffcf66', stroke: '#7d5f10' },
  info: { fill: '#cfe3ff', stroke: '#2a62a8' },
}

/** The `classDef` name of a tone. */
export function toneClass(tone: Tone): string {
  return tone.replaceAll('-', '')
}

const paint = ({ fill, stroke }: Paint): string => `fill:${fill},stroke:${stroke},color:${ink}`

/** Every class a chart may use, in the order they must be written: a later one wins where a box has two. */
export const classDefs: ReadonlyMap<string, string> = new Map([
  ['default', paint(plainPaint)],
  ...(Object.keys(paints) as Tone[]).map((tone): [string, string] => [toneClass(tone), paint(paints[tone])]),
  ['dashed', 'stroke-width:2px,stroke-dasharray:6 4'],
  ['strong', 'stroke-width:3px'],
  ['caption', 'stroke:none'],
  ['legend', `fill:#ffffff,stroke:#c8c8c8,color:${ink}`],
])
