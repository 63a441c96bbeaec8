import type { Lang } from '../text/lang.js'
import type { LegendEntry } from './chart.js'
import { shownText } from './measure/sized-box.js'
import { emWidth } from './measure/text-width.js'
import type { PlacedEntry, Point } from './placed.js'

const swatch = { width: 18, height: 10 }
const type = 8
const rowHeight = 15
const between = 18

export interface LegendRows {
  readonly width: number
  readonly height: number
  at(corner: Point): readonly PlacedEntry[]
}

/** The legend in rows of a width: a swatch and its text, one after the other. */
export function placedLegend(entries: readonly LegendEntry[], lang: Lang, width: number): LegendRows {
  const placed: PlacedEntry[] = []
  let x = 0
  let y = 0
  let widest = 0
  for (const { text, tone = null, shape = null } of entries) {
    if (shape === 'stack') continue
    const shown = shownText(text, lang)
    const needed = swatch.width + 5 + emWidth(shown, 'regular') * type
    if (x > 0 && x + needed > width) {
      x = 0
      y += rowHeight
    }
    const run = { text: shown, x: x + swatch.width + 5, y: y + 8, size: type, anchor: 'start', as: 'label' } as const
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
        x: corner.x + entry.x,
        y: corner.y + entry.y,
        run: { ...entry.run, x: corner.x + entry.run.x, y: corner.y + entry.run.y },
      })),
  }
}
