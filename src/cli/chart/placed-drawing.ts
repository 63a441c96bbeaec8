import { furnished } from '../../chart/furniture.js'
import { type PageName, pageSizes } from '../../chart/page-size.js'
import { place } from '../../chart/place.js'
import type { Placed } from '../../chart/placed.js'
import { type Stamp, stampText } from '../../chart/stamp.js'
import type { Theme } from '../../chart/theme.js'
import { optionText } from '../command.js'
import type { Drawing } from './drawing.js'

/** The drawing on its pages. */
export function placedDrawing({ call, chart, lang }: Drawing, theme: Theme, stamp: Stamp | null): Placed {
  const size = pageSizes[(optionText(call, 'page') ?? 'screen') as PageName]
  const placed = place([chart], { lang, size, ...(stamp === null ? {} : { stamp: stampText(stamp, lang) }) })
  return furnished(placed, theme, size.fixed)
}
