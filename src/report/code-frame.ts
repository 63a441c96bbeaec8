import type { Source } from '../findings/finding.js'
import type { Spot } from '../findings/order.js'
import { lineCount, lineText } from '../findings/position.js'
import { visible } from '../text/format.js'
import type { Paint } from '../text/paint.js'
import { displayWidth, truncate } from '../text/width.js'

/** Plan text as a terminal may show it: tabs as two spaces, control characters as escapes. */
const shown = (text: string): string => visible(text.replaceAll('\t', '  '))

/**
 * The line of a finding with one above and one below, and carets under the place. Columns are display columns, so the
 * carets stand right under wide characters and tabs. Lines too long for `width` are cut around the place.
 */
export function codeFrame(
  source: Source,
  at: Spot,
  tint: (text: string) => string,
  paint: Paint,
  width: number,
): string[] {
  const last = Math.min(at.line + 1, lineCount(source))
  const gutter = String(last).length
  const room = Math.max(width - gutter - 5, 20)
  const text = lineText(source, at.line)
  const end = at.endLine === at.line ? at.endColumn - 1 : text.length
  const start = Math.min(at.column - 1, text.length)
  const before = shown(text.slice(0, start))
  const marked = shown(text.slice(start, Math.max(end, start)))
  const shift = Math.max(0, displayWidth(before) + Math.min(displayWidth(marked), 24) - room)
  const cutBefore = shift === 0 ? before : `…${fromWidth(before, shift + 1)}`
  const caret = '^'.repeat(Math.max(1, Math.min(displayWidth(marked), room - displayWidth(cutBefore))))
  const line = truncate(`${cutBefore}${shown(text.slice(start))}`, room)
  const number = (n: number): string => String(n).padStart(gutter)
  const context = (n: number): string[] =>
    n < 1 || n > lineCount(source) || lineText(source, n).trim() === ''
      ? []
      : [paint.dim(`  ${number(n)} | ${truncate(shown(lineText(source, n)), room)}`)]
  return [
    ...context(at.line - 1),
    `${tint('>')} ${paint.dim(`${number(at.line)} |`)} ${line}`,
    `  ${' '.repeat(gutter)} ${paint.dim('|')} ${' '.repeat(displayWidth(cutBefore))}${tint(caret)}`,
    ...context(at.line + 1),
  ]
}

/** The end of a text from a display column on. */
function fromWidth(text: string, columns: number): string {
  const letters = Array.from(text)
  let width = 0
  let index = 0
  while (index < letters.length && width < columns) width += displayWidth(letters[index++] as string)
  return letters.slice(index).join('')
}
