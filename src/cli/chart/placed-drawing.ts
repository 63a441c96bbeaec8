import { furnished } from '../../chart/furniture.js'
import { type PageName, pageSizes } from '../../chart/page-size.js'
import { leastType, pagesFor } from '../../chart/pages.js'
import { placePages } from '../../chart/place.js'
import type { Placed } from '../../chart/placed.js'
import { type Stamp, stampText } from '../../chart/stamp.js'
import type { Theme } from '../../chart/theme.js'
import { optionFlag, optionText } from '../command.js'
import { say } from '../say.js'
import type { Drawing } from './drawing.js'

/**
 * The drawing on its pages: one, or with `--split` an overview and one for each division. A format with pages of its
 * own (`paged`) has several, too, where type would be too small on one; others say so.
 */
export function placedDrawing(
  { call, chart, lang }: Drawing,
  theme: Theme,
  stamp: Stamp | null,
  paged = false,
): Placed {
  const size = pageSizes[(optionText(call, 'page') ?? (paged ? 'a3' : 'screen')) as PageName]
  const isSplit = optionFlag(call, 'split')
  const options = { lang, size, ...(stamp === null ? {} : { stamp: stampText(stamp, lang) }) }
  const placed = placePages(isSplit || paged ? pagesFor(chart, options, isSplit) : [{ chart }], options)
  const type = Math.min(...placed.pages.map((page) => page.typeSize))
  if (type < leastType) {
    say(
      { ...call, lang },
      {
        en: `the type is ${type} pt, too small to read on this page: try --split, --root, --depth or a larger --page`,
        zh: `字号只有 ${type} 磅，在此页面上难以阅读：可用 --split、--root、--depth，或更大的 --page`,
      },
    )
  }
  return furnished(placed, theme, size.fixed)
}
