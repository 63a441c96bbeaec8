import type { Lang } from '../text/lang.js'
import type { Chart, Line } from './chart.js'
import { fitted } from './layout/fit.js'
import { treeNodes } from './layout/nodes.js'
import type { Way } from './layout/tree-node.js'
import { placedLegend } from './legend-rows.js'
import { type SizedBox, shownText, sizedBoxes, typeSizes } from './measure/sized-box.js'
import { emWidth } from './measure/text-width.js'
import type { PageSize } from './page-size.js'
import type { Page, Placed, PlacedBox, PlacedLine, Point, Run } from './placed.js'

export interface PlaceOptions {
  readonly lang: Lang
  readonly size: PageSize
  /** A line at the foot of every page: plan, scenario, date. */
  readonly stamp?: string
}

const headingSize = 15
const stampSize = 7.5

/** Charts, one a page, as they are drawn in one language on one size of paper. */
export function place(charts: readonly Chart[], options: PlaceOptions): Placed {
  const [first] = charts
  const pages = charts.map((chart, index) => placedPage(chart, `p${index + 1}`, options))
  return { lang: options.lang, title: first === undefined ? '' : shownText(first.title, options.lang), pages }
}

function placedPage(chart: Chart, id: string, { lang, size, stamp }: PlaceOptions): Page {
  const sized = sizedBoxes(chart, lang)
  const roots = treeNodes(chart, sized)
  const title = shownText(chart.title, lang)
  const inner = size.width - 2 * size.margin
  const legend = placedLegend(chart.legend, lang, inner)
  const head = headingSize * 2.2
  const foot = (legend.height > 0 ? legend.height + 14 : 0) + (stamp === undefined ? 0 : stampSize * 2.4)
  const room = { width: inner, height: size.height - 2 * size.margin - head - foot }
  const turned = chart.direction === 'LR'
  const { plan, scale } = fitted(
    roots,
    turned ? { across: room.height, along: room.width } : { across: room.width, along: room.height },
  )
  const drawn = turned ? { width: plan.along, height: plan.across } : { width: plan.across, height: plan.along }
  const page = size.fixed
    ? { width: size.width, height: size.height, scale }
    : grown(drawn, { head, foot, legend: legend.width, title: emWidth(title, 'bold') * headingSize }, size)
  const at: Point = {
    x: (page.width - drawn.width * page.scale) / 2,
    y: size.margin + head,
  }
  const toPage = (across: number, along: number): Point => {
    const [x, y] = turned ? [along, across] : [across, along]
    return { x: rounded(at.x + x * page.scale), y: rounded(at.y + y * page.scale) }
  }
  const { spots, ways } = plan.draw()
  const boxes = spots.map(({ node, across, along }) => {
    const corner = toPage(across, along)
    return placedBox(sized.get(node.id) as SizedBox, corner, page.scale, lang)
  })
  const heading: Run = {
    text: title,
    x: size.margin,
    y: size.margin + headingSize,
    size: headingSize,
    anchor: 'start',
    as: 'heading',
  }
  const bottom = page.height - size.margin
  const texts = [heading]
  if (stamp !== undefined)
    texts.push({ text: stamp, x: size.margin, y: bottom, size: stampSize, anchor: 'start', as: 'stamp' })
  return {
    id,
    title,
    width: rounded(page.width),
    height: rounded(page.height),
    typeSize: rounded(Math.min(...Object.values(typeSizes)) * page.scale),
    boxes,
    lines: solidLines(chart.lines, ways, toPage),
    legend: legend.at({ x: size.margin, y: bottom - foot + 14 }),
    texts,
  }
}

/** A page that is as large as what stands on it. */
function grown(
  drawn: { readonly width: number; readonly height: number },
  { head, foot, legend, title }: { head: number; foot: number; legend: number; title: number },
  { margin }: PageSize,
): { width: number; height: number; scale: number } {
  const width = Math.max(drawn.width, legend, title) + 2 * margin
  return { width, height: drawn.height + head + foot + 2 * margin, scale: 1 }
}

function placedBox({ box, width, height, lines }: SizedBox, corner: Point, scale: number, lang: Lang): PlacedBox {
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
    name: box.lines.map((line) => shownText(line.text, lang)).join(lang === 'zh' ? '，' : ', '),
    ...corner,
    width: rounded(width * scale),
    height: rounded(height * scale),
    runs,
    page: null,
  }
}

/** The ways that the chart has a line for. */
function solidLines(
  lines: readonly Line[],
  ways: readonly Way[],
  toPage: (across: number, along: number) => Point,
): PlacedLine[] {
  const solid = new Set(lines.filter((line) => line.what === 'solid').map((line) => `${line.from} ${line.to}`))
  return ways
    .filter(({ from, to }) => solid.has(`${from} ${to}`))
    .map(({ from, to, corners }) => {
      const points = corners.map(({ across, along }) => toPage(across, along))
      return { from, to, what: 'solid', points, label: null }
    })
}

const rounded = (value: number): number => Math.round(value * 100) / 100
