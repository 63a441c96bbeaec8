import type { Measure } from '../../../section/contract.js'
import { fewestLayers } from '../../../staffing/fewest-layers.js'
import { floorHeads } from '../../../staffing/rational.js'
import type { Spans } from '../../../staffing/span.js'
import type { FigureNumber } from '../../../table/comparison.js'
import type { Pair } from '../../../text/lang.js'
import type { Reporting } from '../model.js'

type OfReporting = Measure<{ reporting: Reporting }>

const spanMeasure = (id: string, head: Pair, places: number, of: (spans: Spans) => FigureNumber): OfReporting => ({
  id,
  head,
  kind: { is: 'decimal', places },
  of: ({ reporting: { spans } }) => (spans === null ? null : of(spans)),
})

/** Spans of control and layers, over the heads that are stated; solid lines only. */
export const spanMeasures: readonly OfReporting[] = [
  spanMeasure('managers', { en: 'Managers', zh: '管理人员' }, 0, (spans) => spans.managers),
  spanMeasure('averageSpan', { en: 'Average span', zh: '平均管理幅度' }, 1, (spans) => spans.averageSpan),
  spanMeasure('medianSpan', { en: 'Median span', zh: '管理幅度中位数' }, 1, (spans) => spans.medianSpan),
  spanMeasure('widestSpan', { en: 'Widest span', zh: '最大管理幅度' }, 1, (spans) =>
    spans.managers === 0 ? null : spans.widestSpan,
  ),
  {
    ...spanMeasure('oneReport', { en: 'Managers of one', zh: '只管一人的岗位' }, 0, (spans) => spans.oneReport.length),
    unlessNone: true,
  },
  {
    id: 'layers',
    head: { en: 'Layers', zh: '管理层级' },
    kind: { is: 'count' },
    of: ({ reporting }) => reporting.layers,
  },
  {
    id: 'spareLayers',
    head: { en: 'Layers to spare', zh: '可减少的层级' },
    kind: { is: 'count' },
    unlessNone: true,
    of: ({ reporting }) => spareLayers(reporting),
  },
]

/** Layers beyond the fewest that would hold all heads at the average span, parts of a report cut off. */
function spareLayers({ layers, spans }: Reporting): number | null {
  if (spans === null || spans.averageSpan === null) return null
  const span = floorHeads(spans.averageSpan)
  return span === 0 ? null : Math.max(0, layers - fewestLayers(span, spans.heads).layersBelowTop - 1)
}
