import type { Box, Chart, LegendEntry } from '../../../chart/chart.js'
import { legendOf } from '../../../chart/legend.js'
import type { Pair } from '../../../text/lang.js'

const statuses: readonly LegendEntry[] = [
  { text: { en: 'Vacant posts', zh: '缺编' }, tone: 'vacant' },
  { text: { en: 'Over establishment', zh: '超编' }, tone: 'over' },
  { text: { en: 'All posts filled', zh: '满编' }, tone: 'full' },
  { text: { en: 'Planned or in post not stated', zh: '编制或在岗未写' }, tone: 'unknown' },
  { text: { en: 'Hat, no seat of its own', zh: '兼任，不占编制' }, tone: 'hat', shape: 'dashed' },
]

const head: LegendEntry = { text: { en: 'Head of a department', zh: '部门负责人' }, shape: 'strong' }
const dotted: LegendEntry = { text: { en: 'Dotted line', zh: '虚线汇报' }, shape: 'dotted-line' }

/** The legend of a finished chart: what its colours mean, then its borders and lines. Only what occurs. */
export function legendFor(chart: Pick<Chart, 'boxes' | 'lines'>, colours: readonly LegendEntry[]): LegendEntry[] {
  const marks = [...statuses, ...dashed(chart.boxes), head, dotted]
  return [...colours, ...legendOf({ ...chart, legend: marks })]
}

/** One entry for dashed boxes that no tone tells apart. */
function dashed(boxes: readonly Box[]): LegendEntry[] {
  const plain = boxes.filter((box) => box.dashed && box.tone !== 'hat')
  const hats = plain.some((box) => box.what === 'role')
  const committees = plain.some((box) => box.what === 'committee')
  const text: Pair | null =
    hats && committees
      ? { en: 'Dashed: hat or committee', zh: '虚线框：兼任岗位或委员会' }
      : hats
        ? { en: 'Dashed: hat, no seat of its own', zh: '虚线框：兼任岗位，不占编制' }
        : committees
          ? { en: 'Dashed: committee', zh: '虚线框：委员会' }
          : null
  return text === null ? [] : [{ text, shape: 'dashed' }]
}
