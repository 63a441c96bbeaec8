import type { Lang } from '../text/lang.js'
import type { LegendEntry } from './chart.js'
import { cutTo } from './measure/cut.js'
import { shownText } from './measure/sized-box.js'
import { emWidth } from './measure/text-width.js'
import type { PlacedEntry, Point } from './placed.js'
import { rounded } from './rounded.js'

const sizes = { swatch: { width: 18, height: 10 }, type: 8, row: 15, between: 18, toText: 5, baseline: 8 }

export interface LegendRows {
  readonly width: number
  readonly height: number
  at(corner: Point): readonly PlacedEntry[]
}

/** The legend in rows of a width: a swatch and its text, one after the other, all of it enlarged by a factor. */
export function placedLegend(entries: readonly LegendEntry[], lang: Lang, width: number, enlarged: number): LegendRows {
  const swatch = { width: sizes.swatch.width * enlarged, height: sizes.swatch.height * enlarged }
  const [type, rowHeight, between] = [sizes.type * enlarged, sizes.row * enlarged, sizes.between * enlarged]
  const indent = swatch.width + sizes.toText * enlarged
  const placed: PlacedEntry[] = []
  let x = 0
  let y = 0
  let widest = 0
  for (const { text, tone = null, shape = null } of entries) {
    if (shape === 'stack') continue
    const shown = cutTo(shownText(text, lang), (width - indent) / type, 'regular')
    const needed = indent + emWidth(shown, 'regular') * type
    if (x > 0 && x + needed > width) {
      x = 0
      y += rowHeight
    }
    const baseline = y + sizes.baseline * enlarged
    const run = { text: shown, x: x + indent, y: baseline, size: type, anchor: 'start', as: 'label' } as const
    placed.push({ x, y, ...swatch, tone, shape, run })
    x += needed + between
    widest = Math.max(widest, x - between)
  }
  return {
    width: widest,
    height: placed.length === 0 ? 0 : y + rowHeight,
    at: (corner) =>
      placed.map((entry) => ({
        ...entry,
        x: rounded(corner.x + entry.x),
        y: rounded(corner.y + entry.y),
        run: { ...entry.run, x: rounded(corner.x + entry.run.x), y: rounded(corner.y + entry.run.y) },
      })),
  }
}
