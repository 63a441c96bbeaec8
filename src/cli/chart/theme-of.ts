import { houseTheme, type Theme } from '../../chart/theme.js'
import type { Drawing } from './drawing.js'

/** The colours and fonts asked for. */
export function themeOf(_drawing: Drawing): Theme {
  return houseTheme
}
