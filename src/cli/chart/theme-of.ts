import { houseTheme, type Theme } from '../../chart/theme.js'
import { optionText } from '../command.js'
import type { Drawing } from './drawing.js'

/** The colours and fonts asked for; a theme file is read by what is loaded then. Throws as `readTheme` does. */
export async function themeOf(drawing: Drawing): Promise<Theme> {
  const asked = optionText(drawing.call, 'theme')
  if (asked === undefined) return houseTheme
  const { readTheme } = await import('./read-theme.js')
  return await readTheme(drawing, asked)
}
