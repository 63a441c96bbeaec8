import type { Box, Chart, LegendEntry } from '../../../chart/chart.js'
import { legendOf } from '../../../chart/legend.js'
import type { Lang, Pair } from '../../../text/lang.js'

const head: LegendEntry = { text: { en: 'Head of a department', zh: '部门负责人' }, shape: 'strong' }
const dotted: LegendEntry = { text: { en: 'Dotted line', zh: '虚线汇报' }, shape: 'dotted-line' }

/** The legend of a finished chart: what its colours mean, then its borders and lines. Only what occurs. */
export function legendFor(chart: Pick<Chart, 'boxes' | 'lines'>, colours: readonly LegendEntry[]): LegendEntry[] {
  return [...legendOf({ ...chart, legend: [...colours, ...dashedEntry(chart.boxes), head, dotted] })]
}

const dashedKinds: readonly { readonly is: (box: Box) => boolean; readonly text: Pair; readonly alone: Pair }[] = [
  {
    is: ({ what }) => what === 'role' || what === 'person',
    text: { en: 'hat', zh: '兼任岗位' },
    alone: { en: 'hat, no seat of its own', zh: '兼任岗位，不占编制' },
  },
  {
    is: ({ what }) => what === 'vacancy',
    text: { en: 'vacant post', zh: '空缺岗位' },
    alone: { en: 'vacant post', zh: '空缺岗位' },
  },
  {
    is: ({ what }) => what === 'committee',
    text: { en: 'committee', zh: '委员会' },
    alone: { en: 'committee', zh: '委员会' },
  },
]

/** One entry for dashed boxes that no tone tells apart. */
function dashedEntry(boxes: readonly Box[]): LegendEntry[] {
  const plain = boxes.filter(
    ({ dashed, what, tone }) => dashed && tone !== 'hat' && !(what === 'vacancy' && tone === 'vacant'),
  )
  const kinds = dashedKinds.filter(({ is }) => plain.some(is))
  const [only, ...others] = kinds
  if (only === undefined) return []
  const text = (lang: Lang, comma: string, or: string): string => {
    const words = kinds.map((kind) => kind.text[lang])
    const last = words.pop() ?? ''
    return others.length === 0 ? only.alone[lang] : `${words.join(comma)}${or}${last}`
  }
  const shown: Pair = { en: `Dashed: ${text('en', ', ', ' or ')}`, zh: `虚线框：${text('zh', '、', '或')}` }
  return [{ text: shown, shape: 'dashed' }]
}
