import { graphemes, graphemeWidth, isPlain, plainWidth } from './grapheme.js'

const escapeSequence = /\u001b\[[0-?]*[ -/]*[@-~]/g

/**
 * Columns that a text takes on a terminal. Colour sequences and control characters take none (show those with
 * `visible` first); characters of ambiguous width, e.g. `“` or `…`, take one.
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return plainWidth(text)
  const bare = text.includes('\u001b') ? text.replace(escapeSequence, '') : text
  let width = 0
  for (const grapheme of graphemes(bare)) width += graphemeWidth(grapheme)
  return width
}

const spaces = (count: number): string => (count > 0 ? ' '.repeat(count) : '')

/** Fills with spaces at the end up to a display width. A wider text comes back as it is. */
export function padEnd(text: string, width: number): string {
  return text + spaces(width - displayWidth(text))
}

/** Fills with spaces at the start up to a display width. A wider text comes back as it is. */
export function padStart(text: string, width: number): string {
  return spaces(width - displayWidth(text)) + text
}

/** Fills with spaces on both sides up to a display width, an odd one at the end. */
export function center(text: string, width: number): string {
  const free = width - displayWidth(text)
  return spaces(Math.floor(free / 2)) + text + spaces(Math.ceil(free / 2))
}

/** Cuts a text to a display width, with `…` in place of what is missing. Never splits a grapheme. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  let kept = ''
  let used = 1
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme)
    if (used > width) break
    kept += grapheme
  }
  return `${kept}…`
}

const notAtStart = new Set('，。；：、）】」！？》』”’〉〕］｝．％…·～々ー')
const notAtEnd = new Set('（【「《『“‘〈〔［｛')
const notAfterWide = new Set(',.;:!?)]}%')
const notBeforeWide = new Set('([{')
const isSpace = (grapheme: string | undefined): boolean => grapheme === ' ' || grapheme === '\u3000'

function trimSpaces(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  return text.slice(start, end)
}

function mayBreak(units: readonly string[], columns: readonly number[], at: number): boolean {
  const next = units[at] as string
  if (isSpace(next) || notAtStart.has(next)) return false
  let before = at - 1
  while (before > 0 && isSpace(units[before])) before--
  const last = units[before] as string
  if (notAtEnd.has(last)) return false
  if (before < at - 1) return true
  if ((columns[before] as number) > 1) return !notAfterWide.has(next)
  return (columns[at] as number) > 1 && !notBeforeWide.has(last)
}

/** Where to cut a word that is longer than a line: after a joint beyond its first third (`customer-|service`), else at the end. */
function hardCut(units: readonly string[], start: number, end: number): number {
  for (let at = end; at > start + (end - start) / 3; at--) {
    if ('-/_.'.includes(units[at - 1] as string)) return at
  }
  return end
}

type Measure = (grapheme: string) => number

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const units = graphemes(text).flatMap((grapheme) =>
    width > 1 && measure(grapheme) > width ? Array.from(grapheme) : [grapheme],
  )
  const widths = units.map(measure)
  const columns = measure === graphemeWidth ? widths : units.map(graphemeWidth)
  const lines: string[] = []
  let start = 0
  let used = 0
  let cut = 0
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as string
    const unitWidth = widths[at] as number
    if (at > start && mayBreak(units, columns, at)) cut = at
    while (used + unitWidth > width && at > start && !isSpace(unit)) {
      const end = cut > start ? cut : hardCut(units, start, at)
      lines.push(trimSpaces(units.slice(start, end).join('')))
      start = end
      used = 0
      for (let i = start; i < at; i++) used += widths[i] as number
    }
    used += unitWidth
  }
  lines.push(units.slice(start).join(''))
  return lines
}

/**
 * Breaks a text into lines of at most `width` columns (2 or more): at line breaks, at spaces (which then go), and
 * between Chinese characters, where no line starts with a closing mark and none ends with an opening one as long as
 * they fit. Longer words are cut, graphemes never, but for one that is wider than a whole line. At least one line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\r?\n/)) {
    const trimmed = trimSpaces(paragraph)
    if (displayWidth(trimmed) <= width) lines.push(trimmed)
    else lines.push(...wrapParagraph(trimmed, width, graphemeWidth))
  }
  return lines
}

/** The same for lines that are measured in another way than columns: `measure` gives the width of a grapheme. */
export function wrapMeasured(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(trimSpaces(paragraph), width, measure))
}
