import type { Chart } from './chart.js'
import { mostEnlarged } from './page-size.js'
import { type ChartPage, type PlaceOptions, typeSizeOn } from './place.js'
import { splitBy } from './split.js'

/** Below this, type is not legible in print. */
export const leastType = 6
/** What an overview has, for people to find their way by. */
const overviewType = 8
/** What the least box takes at full size, in square points. */
const leastArea = 76 * 27

/**
 * The pages of a chart: itself, or an overview and a page for each division where `always` is set or where its type
 * would fall under 6 points on a fixed page. On a page that grows, a chart always is legible.
 */
export function pagesFor(chart: Chart, options: PlaceOptions, always = false): readonly ChartPage[] {
  const { size } = options
  const reaches =
    (type: number) =>
    (part: Chart): boolean => {
      if (!size.fixed) return true
      // So many boxes do not stand on the page at that size, however they are laid out.
      const least = leastArea * Math.min(mostEnlarged(size), type / 12) ** 2
      return part.boxes.length * least <= size.width * size.height && typeSizeOn(part, options) >= type
    }
  const overview = size.fixed ? reaches(overviewType) : (part: Chart): boolean => part.boxes.length <= roomOnScreen
  return splitBy(chart, { fits: reaches(leastType), overview }, always)
}

/** Boxes that people take in on a screen without much moving about. */
const roomOnScreen = 60
