import type { Page } from '../../chart/placed.js'
import { svg } from '../../chart/svg/svg.js'
import type { Drawing } from './drawing.js'
import { placedDrawing } from './placed-drawing.js'
import { stampOf } from './stamp-of.js'
import { themeOf } from './theme-of.js'

export async function write(drawing: Drawing): Promise<string> {
  const theme = await themeOf(drawing)
  const stamp = stampOf(drawing)
  const placed = placedDrawing(drawing, theme, stamp)
  return svg(placed, placed.pages[0] as Page, theme, stamp)
}
