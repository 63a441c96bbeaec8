const space = 32
const tab = 9
const lineFeed = 10
const carriageReturn = 13
const hash = 35

/** The offset of the next character that is neither blank, nor in a comment, nor one of `skipped`; else the length. */
export function nextToken(text: string, from: number, skipped = ''): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === hash) {
      const end = text.indexOf('\n', at)
      if (end < 0) return text.length
      at = end + 1
    } else if (
      code === space ||
      code === tab ||
      code === lineFeed ||
      code === carriageReturn ||
      (skipped !== '' && skipped.includes(text[at] as string))
    ) {
      at++
    } else return at
  }
  return at
}

/** Just behind the bracket that closes a flow collection whose last part ends at `from`. */
export function flowEnd(text: string, from: number): number {
  return Math.min(nextToken(text, from, ',:?') + 1, text.length)
}

/** Where a block text's `|` or `>` stands, looking from behind its key, list mark, anchor or tag. */
export const blockStart = (text: string, from: number): number => nextToken(text, from, ':-?')

/** The end of a block text without the blank lines behind it. */
export function blockEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && text.charCodeAt(at - 1) <= space) at--
  return at
}

/** Where a value that is left out would stand: behind its colon or list mark, else at `from`. */
export function emptyAt(text: string, from: number, mark: ':' | '-'): number {
  const at = nextToken(text, from)
  return text[at] === mark ? at + 1 : from
}

/** The rest of the line from an offset, without its line break: at least one character. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  const stop = end < 0 ? text.length : end
  return Math.max(text[stop - 1] === '\r' ? stop - 1 : stop, Math.min(from + 1, text.length))
}
