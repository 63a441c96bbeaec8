import type { Lang } from '../../text/lang.js'
import type { Chart } from '../chart.js'
import { type PageName, pageSizes } from '../page-size.js'
import { place } from '../place.js'
import type { Page } from '../placed.js'
import { houseTheme } from '../theme.js'
import { svg } from './svg.js'

export function svgOf(chart: Chart, lang: Lang, page = 'screen'): string {
  const placed = place([chart], { lang, size: pageSizes[page as PageName], stamp: '2026-11-22' })
  return svg(placed, placed.pages[0] as Page, houseTheme)
}
