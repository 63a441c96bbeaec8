import type { Paint } from '../text/paint.js'
import type { Row } from './table.js'

/** The paint of a marked row: an error red, a warning yellow, a muted row dim, a heading bold; without a mark the text as it is. */
export function markPaint(mark: Row['mark'], paint: Paint): (text: string) => string {
  if (mark === 'error') return paint.red
  if (mark === 'warning') return paint.yellow
  if (mark === 'muted') return paint.dim
  if (mark === 'heading') return paint.bold
  return (text) => text
}
