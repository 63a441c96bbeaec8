import { displayWidth, wrapText } from '../../text/width.js'

/** A part of a line, and how it is painted; what is between parts is not painted. */
export interface Part {
  readonly text: string
  paint(text: string): string
}

/**
 * Parts on lines of at most `width` columns, `gap` between two on a line. The first line has only `room` columns; a
 * part that does not fit there begins on the next. A part wider than a line is wrapped. An empty first line is `''`.
 */
export function packed(parts: readonly Part[], gap: string, width: number, room = width): string[] {
  const lines: string[] = []
  let line = ''
  let free = room
  for (const { text, paint } of parts) {
    const wide = displayWidth(text)
    const before = line === '' ? 0 : displayWidth(gap)
    if (before + wide <= free) {
      line += `${line === '' ? '' : gap}${paint(text)}`
      free -= before + wide
      continue
    }
    if (line !== '' || lines.length === 0) lines.push(line)
    const rows = wide <= width ? [text] : wrapText(text, width)
    lines.push(...rows.slice(0, -1).map(paint))
    const last = rows.at(-1) ?? ''
    line = paint(last)
    free = width - displayWidth(last)
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}
