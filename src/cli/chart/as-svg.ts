import { svg } from '../../chart/svg/svg.js'
import type { Drawing } from './drawing.js'
import { placedDrawing } from './placed-drawing.js'
import { stampOf } from './stamp-of.js'
import { themeOf } from './theme-of.js'

/** A file for each page. */
export async function write(drawing: Drawing): Promise<readonly string[]> {
  const theme = await themeOf(drawing)
  const stamp = stampOf(drawing)
  const placed = placedDrawing(drawing, theme, stamp)
  return placed.pages.map((page) => svg(placed, page, theme, stamp))
}
