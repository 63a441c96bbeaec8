import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { blockEnd } from '../span.js'
import { bar, dash, lineFeed, plus } from './characters.js'
import { behindBlanks, unusual } from './scanner.js'

interface BlockText {
  readonly value: string
  readonly end: number
  /** The line behind it. */
  readonly next: number
}

/** The text after a `|` or `>` at `start`, in a map or list at `column`. */
export function blockTextAt(text: string, start: number, column: number): BlockText {
  const sign = text.charCodeAt(start + 1)
  const signed = sign === plus || sign === dash
  const chomping = sign === plus ? CHOMPING_MODE.KEEP : sign === dash ? CHOMPING_MODE.STRIP : CHOMPING_MODE.CLIP
  const head = behindBlanks(text, start + (signed ? 2 : 1))
  if (text.charCodeAt(head) !== lineFeed) throw unusual
  const valueStart = head + 1
  let valueEnd = valueStart
  let indent = -1
  let at = valueStart
  while (at < text.length) {
    const first = behindBlanks(text, at)
    if (first >= text.length) throw unusual
    if (text.charCodeAt(first) !== lineFeed) {
      if (indent < 0) indent = first - at
      else if (first - at < indent) break
      if (indent <= column) throw unusual
    } else if (indent < 0) throw unusual
    const end = text.indexOf('\n', first)
    at = end < 0 ? text.length : end + 1
    valueEnd = at
  }
  if (indent < 0) throw unusual
  const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 }
  const style = text.charCodeAt(start) === bar ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK
  const range = { type: EVENT_ID.SCALAR, valueStart, valueEnd, style, chomping, indent, fast: false } as const
  const value = getScalarValue(text, { ...none, ...range })
  return { value, end: blockEnd(text, valueEnd), next: at }
}
