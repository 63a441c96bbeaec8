import type { Lang } from '../text/lang.js'
import type { Chart } from './chart.js'
import { type Frame, frame } from './frame.js'
import { fitted } from './layout/fit.js'
import { treeNodes } from './layout/nodes.js'
import type { Plan } from './layout/tidy.js'
import { type SizedBox, shownText, sizedBoxes } from './measure/sized-box.js'
import { pageBehind, pageOfPages, withPageNumbers } from './page-numbers.js'
import { mostEnlarged, type PageSize } from './page-size.js'
import type { Page, Placed, PlacedBox, Point, Run } from './placed.js'
import { placedLines } from './placed-lines.js'
import { rounded } from './rounded.js'

export interface PlaceOptions {
  readonly lang: Lang
  readonly size: PageSize
  /** A line at the foot of every page: plan, scenario, date. */
  readonly stamp?: string
  /** What the chart is a part of. */
  readonly whole?: string
}

/** A chart with the id of the box that it is the page of, if it is one of several. */
export interface ChartPage {
  readonly chart: Chart
  readonly of?: string | null
}

/** Charts, one a page, as they are drawn in one language on one size of paper. */
export function place(charts: readonly Chart[], options: PlaceOptions): Placed {
  return placePages(
    charts.map((chart) => ({ chart })),
    options,
  )
}

/** The same for pages that show what is below boxes of other pages: those then say and link to which page it is. */
export function placePages(pages: readonly ChartPage[], options: PlaceOptions): Placed {
  const numbers = new Map<string, number>()
  for (const [index, { of }] of pages.entries()) if (typeof of === 'string') numbers.set(of, index + 1)
  const title = pages[0] === undefined ? '' : shownText(pages[0].chart.title, options.lang)
  return {
    lang: options.lang,
    title,
    pages: pages.map(({ chart, of = null }, index) => {
      const elsewhere = (id: string): number | null => (id === of ? null : (numbers.get(id) ?? null))
      const numbered = withPageNumbers(chart, elsewhere)
      const foot = [options.stamp, pages.length > 1 ? pageOfPages(index + 1, pages.length, options.lang) : undefined]
      const stamp = foot.filter((part) => part !== undefined).join(' · ')
      const layout = laid(numbered, { ...options, whole: title, ...(stamp === '' ? {} : { stamp }) })
      return placedPage(layout, pageId(index + 1), elsewhere)
    }),
  }
}

/** The smallest type in the boxes of a chart, in points, when it stands on its page. */
export const typeSizeOn = (chart: Chart, options: PlaceOptions): number => typeSize(laid(chart, options))

const pageId = (page: number): string => `p${page}`

interface Laid {
  readonly chart: Chart
  readonly options: PlaceOptions
  readonly sized: ReadonlyMap<string, SizedBox>
  readonly frame: Frame
  readonly plan: Plan
  readonly scale: number
}

function laid(chart: Chart, options: PlaceOptions): Laid {
  const { lang, size, stamp, whole } = options
  const sized = sizedBoxes(chart, lang)
  const around = frame(chart, size, lang, stamp, whole)
  const { width, height } = around.room
  const area = chart.direction === 'LR' ? { across: height, along: width } : { across: width, along: height }
  return { chart, options, sized, frame: around, ...fitted(treeNodes(chart, sized), area, mostEnlarged(size)) }
}

function typeSize({ sized, scale, options }: Laid): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const { lines } of sized.values()) for (const { size } of lines) smallest = Math.min(smallest, size)
  const shown = options.size.fixed ? scale : 1
  return Number.isFinite(smallest) ? rounded(smallest * shown) : rounded(10 * shown)
}

function placedPage(layout: Laid, id: string, elsewhere: (id: string) => number | null): Page {
  const { chart, options, sized, frame, plan } = layout
  const { size, lang } = options
  const turned = chart.direction === 'LR'
  const drawn = turned ? { width: plan.along, height: plan.across } : { width: plan.across, height: plan.along }
  const scale = size.fixed ? layout.scale : 1
  const width = size.fixed ? size.width : Math.max(drawn.width, frame.width) + 2 * size.margin
  const height = size.fixed ? size.height : drawn.height + frame.head + frame.foot + 2 * size.margin
  const free = height - 2 * size.margin - frame.head - frame.foot - drawn.height * scale
  const at = { x: (width - drawn.width * scale) / 2, y: size.margin + frame.head + free / 2 }
  const toPage = (across: number, along: number): Point => {
    const [x, y] = turned ? [along, across] : [across, along]
    return { x: rounded(at.x + x * scale), y: rounded(at.y + y * scale) }
  }
  const drawing = plan.draw()
  const behind = pageBehind(chart, elsewhere)
  const groups = new Map(chart.groups.map(({ id, title }) => [id, shownText(title, lang)]))
  const boxes = drawing.spots.map(({ node, across, along }) => {
    const one = sized.get(node.id) as SizedBox
    const page = behind(one.box)
    const group = groups.get(one.box.group ?? '') ?? null
    return placedBox(one, toPage(across, along), { scale, lang, page: page === null ? null : pageId(page), group })
  })
  return {
    id,
    title: frame.title,
    width: rounded(width),
    height: rounded(height),
    typeSize: typeSize(layout),
    boxes,
    lines: placedLines(chart, drawing, lang, { scale, turned, at }),
    ...frame.at(height),
  }
}

interface Drawn {
  readonly scale: number
  readonly lang: Lang
  readonly page: string | null
  /** The name of its department. */
  readonly group: string | null
}

function placedBox(sized: SizedBox, corner: Point, { scale, lang, page, group }: Drawn): PlacedBox {
  const { box, width, height, lines, texts } = sized
  // Who does not see where a box stands hears its department.
  const said = group === null || texts.includes(group) ? texts : [...texts, group]
  const middle = rounded(corner.x + (width * scale) / 2)
  const runs = lines.map(({ text, as, size, baseline }): Run => {
    return {
      text,
      x: middle,
      y: rounded(corner.y + baseline * scale),
      size: rounded(size * scale),
      anchor: 'middle',
      as,
    }
  })
  return {
    id: box.id,
    what: box.what,
    tone: box.tone,
    dashed: box.dashed,
    strong: box.strong,
    at: box.at,
    name: said.join(lang === 'zh' ? '，' : ', '),
    ...corner,
    width: rounded(width * scale),
    height: rounded(height * scale),
    runs,
    page,
  }
}
