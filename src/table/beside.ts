import { displayWidth, padStart } from '../text/width.js'

/**
 * The texts of a column with those that stand in brackets behind them, the brackets below each other: `70 (+46)`.
 * `null` has none and keeps its place free, `undefined` stands apart from it all, at the edge of the column.
 */
export function withBeside(texts: readonly string[], beside: readonly (string | null | undefined)[]): string[] {
  const bracketed = beside.map((text) => (text === null || text === undefined ? text : `(${text})`))
  const width = bracketed.reduce((widest, text) => Math.max(widest, displayWidth(text ?? '')), 0)
  return texts.map((text, i) => {
    const behind = bracketed[i]
    return width === 0 || behind === undefined ? text : `${text} ${padStart(behind ?? '', width)}`
  })
}
