import type { Box, Chart, LegendEntry } from './chart.js'

/**
 * The legend entries that still apply to a chart: a tone or border that some box has, dotted lines where there are any.
 * A border with a tone (a hat) is not explained a second time by the entry for the border alone (a committee).
 * An entry for stacks stays; the writer that stacks decides.
 */
export function legendOf(chart: Pick<Chart, 'boxes' | 'lines' | 'legend'>): readonly LegendEntry[] {
  return chart.legend.filter((entry) => {
    const { shape, tone } = entry
    if (shape === 'stack') return true
    // What a box without a tone means.
    if (shape === undefined && tone === undefined)
      return chart.boxes.some((box) => box.tone === null && box.what !== 'more')
    if (shape === 'dotted-line') return chart.lines.some((line) => line.what === 'dotted')
    const closer = tone === undefined ? chart.legend.filter((e) => e.tone !== undefined && e.shape === shape) : []
    return chart.boxes.some((box) => explains(entry, box) && !closer.some((e) => explains(e, box)))
  })
}

function explains({ tone, shape }: LegendEntry, box: Box): boolean {
  if (tone !== undefined && tone !== box.tone) return false
  if (shape === 'dashed') return box.dashed
  if (shape === 'strong') return box.strong
  return tone !== undefined
}
