import type { Lang } from '../../text/lang.js'
import type { Paint } from '../../text/paint.js'
import { displayWidth, truncate, wrapText } from '../../text/width.js'
import type { Box, Chart } from '../chart.js'
import { type Tree, treeOf } from '../tree.js'
import { chartTitle, lineNotes, terminalText, titleOf } from './box-text.js'
import { type Part, packed } from './packed.js'
import { indentFor, type Stem, stemOf, stroke } from './stem.js'
import { inTone, markShape } from './tone-mark.js'
import { treeLegend } from './tree-legend.js'

export interface TextTreeOptions {
  readonly lang: Lang
  /** Columns that no line goes beyond; infinite in a file. */
  readonly width: number
  readonly paint: Paint
}

const gap = ' · '

/**
 * A chart as a tree of Unicode strokes: a box a line, its details behind its title, wrapped below it where they do not
 * fit. Heads have a heavy stroke, hats and committees a dashed one, tones a shape and a colour; dotted lines are told
 * at their lower end. Nothing in it drives a terminal but the paint.
 */
export function textTree(chart: Chart, options: TextTreeOptions): string {
  const { lang, paint } = options
  const width = Math.max(options.width, 8)
  const tree = treeOf(chart)
  const notes = lineNotes(chart, lang)
  const rows = rowsOf(tree)
  const levels = rows.reduce((most, { level }) => Math.max(most, level), 0)
  const indent = indentFor(levels, width)
  const toned = chart.boxes.some((box) => box.tone !== null)
  const explained = chart.legend.some(({ tone, shape }) => tone === undefined && shape === undefined)
  const title = chartTitle(chart, lang)
  const [only] = tree.roots.length === 1 ? tree.roots : []
  const top = only === undefined ? undefined : tree.boxes.get(only)
  const lines =
    title === '' || (top !== undefined && titleOf(top, lang) === title)
      ? []
      : [...wrapText(title, width).map((line) => paint.bold(fitting(line, width))), '']
  const bars: boolean[] = []
  for (const { box, level, follows } of rows) {
    const hasBelow = tree.under(box.id).length > 0
    if (level > 0) bars.splice(level - 1, bars.length, follows)
    const stem = level === 0 ? rootStem(box, hasBelow) : stemOf({ box, follows: bars, hasBelow }, indent, width / 2)
    const mark = toned && box.what !== 'more' ? `${markShape(box.tone, explained)} ` : ''
    lines.push(...boxLines(box, stem, notes.get(box.id) ?? [], mark, { ...options, width }))
  }
  const legend = treeLegend(chart, { ...options, width })
  if (legend.length > 0) lines.push('', ...legend)
  return `${lines.join('\n')}\n`
}

/** A root stands at the margin; only what is unlike a plain box shows. */
function rootStem(box: Box, hasBelow: boolean): Stem {
  return { first: box.strong || box.dashed ? `${stroke(box)} ` : '', next: hasBelow ? '│ ' : '  ' }
}

interface Row {
  readonly box: Box
  /** Roots are at level 0. */
  readonly level: number
  /** Whether more boxes under the same one follow. */
  readonly follows: boolean
}

/** The boxes in reading order: each before those under it. Trees may be deeper than the stack. */
function rowsOf(tree: Tree): Row[] {
  const rows: Row[] = []
  const waiting: { readonly id: string; readonly level: number; readonly follows: boolean }[] = []
  const wait = (ids: readonly string[], level: number): void => {
    for (let at = ids.length - 1; at >= 0; at--)
      waiting.push({ id: ids[at] as string, level, follows: at < ids.length - 1 })
  }
  wait(tree.roots, 0)
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { id, level, follows } = one
    rows.push({ box: tree.boxes.get(id) as Box, level, follows })
    wait(tree.under(id), level + 1)
  }
  return rows
}

function boxLines(
  box: Box,
  stem: Stem,
  notes: readonly string[],
  mark: string,
  { lang, width, paint }: TextTreeOptions,
): string[] {
  const room = width - displayWidth(`${stem.first}${mark}`)
  const below = width - displayWidth(stem.next)
  const titlePaint = (text: string): string => {
    const toneText = inTone(box.tone, paint, text)
    return box.strong ? paint.bold(toneText) : box.what === 'more' ? paint.dim(toneText) : toneText
  }
  const titles = wrapText(titleOf(box, lang), Math.max(2, Math.min(room, below))).map((text) => fitting(text, room))
  const parts = box.lines.slice(1).map((line): Part => {
    const paintPart = line.as === 'figure' ? (text: string): string => text : paint.dim
    return { text: terminalText(line.text, lang), paint: paintPart }
  })
  for (const note of notes) parts.push({ text: note, paint: paint.dim })
  const last = titles.at(-1) ?? ''
  const free = (titles.length === 1 ? room : below) - displayWidth(last) - displayWidth(gap)
  const [beside = '', ...more] = parts.length === 0 ? [] : packed(parts, gap, Math.max(2, below), free)
  const shown = titles.map(titlePaint)
  if (beside !== '') shown.push(`${shown.pop()}${gap}${beside}`)
  return [...shown, ...more].map((line, at) =>
    at === 0 ? `${stem.first}${inTone(box.tone, paint, mark)}${line}` : `${stem.next}${line}`,
  )
}

/** A single character can be wider than what is left. */
const fitting = (text: string, width: number): string => (displayWidth(text) <= width ? text : truncate(text, width))
