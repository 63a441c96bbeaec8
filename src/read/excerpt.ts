import { type Refusal, refusalIn } from './refusal.js'

/** Parts of a text put together, with the way back. */
export interface Excerpt {
  readonly text: string
  readonly refusal: Refusal
  /** An offset into the excerpt as an offset into the whole text. */
  original(offset: number): number
}

/** Texts up to this length are quick to look at whole. */
const short = 50_000
const linesBefore = 200
const linesBehind = 20

/**
 * The part of a large text that shows why it is refused: the lines around the place and the less indented lines that
 * lead there. The whole text where that part alone is not refused for the same reason at the same place.
 */
export function excerptAt(text: string, refusal: Refusal): Excerpt {
  const whole = { text, refusal, original: (offset: number) => offset }
  if (text.length <= short) return whole
  const ranges = rangesAround(text, refusal.position)
  const excerpt = ranges.map(([from, to]) => text.slice(from, to)).join('')
  const again = refusalIn(excerpt)
  const original = (offset: number): number => inText(ranges, offset)
  const same = again?.reason === refusal.reason && original(again.position) === refusal.position
  return same ? { text: excerpt, refusal: again, original } : whole
}

type Range = readonly [from: number, to: number]

function inText(ranges: readonly Range[], offset: number): number {
  let at = offset
  for (const [from, to] of ranges) {
    if (at < to - from) return from + at
    at -= to - from
  }
  return (ranges.at(-1)?.[1] ?? 0) + at
}

function rangesAround(text: string, position: number): Range[] {
  let end = position
  for (let line = 0; line <= linesBehind && end < text.length; line++) {
    const next = text.indexOf('\n', end)
    end = next < 0 ? text.length : next + 1
  }
  let start = lineStart(text, position)
  for (let line = 0; line < linesBefore && start > 0; line++) start = lineStart(text, start - 1)
  const ranges: Range[] = [[start, end]]
  let child = lineAt(text, start)
  for (let at = start; at > 0 && child.indent > 0; ) {
    const to = at
    at = lineStart(text, at - 1)
    const line = lineAt(text, at)
    // A list may stand at the column of its key.
    const leads = line.indent < child.indent || (line.indent === child.indent && child.isItem && !line.isItem)
    if (line.isBlank || !leads) continue
    ranges.unshift([at, to])
    child = line
  }
  return ranges
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

function lineAt(text: string, start: number): { indent: number; isItem: boolean; isBlank: boolean } {
  let at = start
  while (text[at] === ' ') at++
  const first = text[at]
  const isBlank = first === undefined || first === '\n' || first === '\r' || first === '#'
  return { indent: at - start, isItem: first === '-', isBlank }
}
