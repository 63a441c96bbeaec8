import { type PageName, pageSizes } from '../../chart/page-size.js'
import { place } from '../../chart/place.js'
import type { Placed } from '../../chart/placed.js'
import { optionText } from '../command.js'
import type { Drawing } from './drawing.js'

/** The drawing on its pages. */
export function placedDrawing({ call, chart, lang }: Drawing): Placed {
  const size = pageSizes[(optionText(call, 'page') ?? 'screen') as PageName]
  return place([chart], { lang, size })
}
