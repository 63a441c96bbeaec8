/** A part of a text and the offset at which it starts. */
export interface Chunk {
  readonly text: string
  readonly offset: number
}

/**
 * The text cut at its top-level keys, so that a fault in one section neither hides nor echoes in the next. One chunk
 * where the text is no block map.
 */
export function topLevelChunks(text: string): Chunk[] {
  const first = text.search(/^[^\s#%]/m)
  if (first < 0 || /[[{]/.test(text[first] as string)) return [{ text, offset: 0 }]
  const starts = [0]
  for (const match of text.matchAll(/^[^\s#%}\].-]/gm)) if (match.index > first) starts.push(match.index)
  return starts.map((offset, index) => ({ text: text.slice(offset, starts[index + 1]), offset }))
}
