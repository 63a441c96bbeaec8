import type { Chart, LegendEntry } from '../chart.js'
import { terminalText } from './box-text.js'
import { type Part, packed } from './packed.js'
import { stroke } from './stem.js'
import type { TextTreeOptions } from './text-tree.js'
import { inTone, markShape } from './tone-mark.js'

/** The legend on lines of at most `width` columns; none where there is nothing to explain. Stacks are no matter here. */
export function treeLegend(chart: Chart, { lang, width, paint }: TextTreeOptions): string[] {
  const parts = chart.legend.flatMap((entry): Part[] => {
    const sign = signOf(entry)
    if (sign === null) return []
    return [
      { text: `${sign} ${terminalText(entry.text, lang)}`, paint: (text) => inTone(entry.tone ?? null, paint, text) },
    ]
  })
  return parts.length === 0 ? [] : packed(parts, '   ', width)
}

function signOf({ tone, shape }: LegendEntry): string | null {
  if (tone !== undefined) return markShape(tone, true)
  switch (shape) {
    case 'stack':
      return null
    case 'dotted-line':
      return '⇢'
    case 'dashed':
      return stroke({ dashed: true, strong: false })
    case 'strong':
      return stroke({ dashed: false, strong: true })
    default:
      return markShape(null, true)
  }
}
