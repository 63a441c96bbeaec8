import { svg } from '../../chart/svg/svg.js'
import type { Drawing } from './drawing.js'
import { placedDrawing } from './placed-drawing.js'
import { themeOf } from './theme-of.js'

/** A file for each page. */
export function write(drawing: Drawing): readonly string[] {
  const placed = placedDrawing(drawing)
  const theme = themeOf(drawing)
  return placed.pages.map((page) => svg(placed, page, theme))
}
