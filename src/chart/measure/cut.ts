import { graphemes } from '../../text/grapheme.js'
import { wrapMeasured } from '../../text/width.js'
import { emWidth, type Weight } from './text-width.js'

/** Cuts a text to a width in ems, with `…` in place of what is missing. Never splits a grapheme. */
export function cutTo(text: string, ems: number, weight: Weight): string {
  if (emWidth(text, weight) <= ems) return text
  const left = ems - emWidth('…', weight)
  let kept = ''
  let used = 0
  for (const grapheme of graphemes(text)) {
    used += emWidth(grapheme, weight)
    if (used > left) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}

/** At most so many lines of a width in ems; the last one is cut where more would be needed. */
export function wrappedTo(text: string, ems: number, weight: Weight, most: number): readonly string[] {
  if (emWidth(text, weight) <= ems) return [text]
  const lines = wrapMeasured(text, ems, (grapheme) => emWidth(grapheme, weight))
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), cutTo(lines.slice(most - 1).join(' '), ems, weight)]
}
