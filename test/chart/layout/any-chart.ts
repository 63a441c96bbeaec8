import fc from 'fast-check'
import type { Box, Chart, Line } from '../../../src/chart/chart.js'
import { type PageName, pageSizes } from '../../../src/chart/page-size.js'
import { box, chart, legend, name } from '../fixture.js'

const han = '总经理办公室人力资源部财务信息化建设运营维护客户服务中心华东区域研发质量安全环保'
const latin = [
  'Head',
  'of',
  'Integrated',
  'Risk',
  'Management',
  'Operations',
  'IT',
  'a',
  'Verwaltungsfachangestellte',
  '&',
  'x',
]

const hanText = fc
  .tuple(fc.nat(han.length - 1), fc.integer({ min: 0, max: 24 }))
  .map(([start, length]) => (han + han).slice(start, start + length))
const latinText = fc.array(fc.constantFrom(...latin), { maxLength: 9 }).map((words) => words.join(' '))
const oddText = fc.constantFrom(
  '',
  ' ',
  'W'.repeat(60),
  '长'.repeat(60),
  '<b>&amp;',
  'a\u0000b\u0007',
  '👩‍👩‍👧'.repeat(9),
  '\u202eabc',
  'Ünïcödé ﷽',
  '—'.repeat(30),
)
const anyText = fc.oneof(
  { weight: 5, arbitrary: hanText },
  { weight: 5, arbitrary: latinText },
  { weight: 1, arbitrary: oddText },
)

interface Shape {
  readonly count: number
  readonly kind: 'bushy' | 'flat' | 'deep' | 'even'
  readonly picks: readonly number[]
  readonly texts: readonly string[]
  readonly roots: number
  readonly dotted: number
  readonly direction: Chart['direction']
}

const parentOf = ({ kind, picks, roots }: Shape, index: number): number => {
  const pick = picks[index % picks.length] as number
  if (index < roots) return -1
  if (kind === 'flat') return pick % Math.min(index, roots + 2)
  if (kind === 'deep') return index - 1 - (pick % Math.min(index, 3))
  if (kind === 'even') return Math.floor((index - 1) / (2 + ((picks[0] as number) % 7)))
  return pick % index
}

function chartOfShape(shape: Shape): Chart {
  const { count, picks, texts, direction } = shape
  const pick = (index: number): number => picks[index % picks.length] as number
  const text = (index: number): string => texts[index % texts.length] as string
  const boxes = Array.from({ length: count }, (_, index): Box => {
    const parent = parentOf(shape, index)
    const details = Array.from({ length: pick(index + 3) % 3 }, (_, line) => ({
      as: line === 0 ? ('detail' as const) : ('figure' as const),
      text: name(text(index + 7 * (line + 1))),
    }))
    return box(`n${index}`, parent < 0 ? null : `n${parent}`, {
      what: pick(index + 1) % 9 === 0 ? 'committee' : 'role',
      lines: [{ as: 'title', text: name(text(index)) }, ...details],
    })
  })
  const dotted = Array.from({ length: shape.dotted }, (_, index): Line => {
    const [from, to] = [pick(index) % count, pick(index + 5) % count]
    return { from: `n${from}`, to: `n${to}`, what: 'dotted', ...(index % 2 === 0 ? { label: name(text(index)) } : {}) }
  }).filter(
    (line, index, all) =>
      line.from !== line.to && all.findIndex((one) => one.from === line.from && one.to === line.to) === index,
  )
  return { ...chart(boxes, { legend, dotted, direction }), title: name(text(1)) }
}

/** A chart of at most `most` boxes: any shape of tree, names of any length in both scripts, committees, several roots. */
export const anyChart = (most: number, mostDotted = 0): fc.Arbitrary<Chart> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: most }),
      kind: fc.constantFrom('bushy', 'flat', 'deep', 'even'),
      picks: fc.array(fc.nat(1_000_000), { minLength: 13, maxLength: 60 }),
      texts: fc.array(anyText, { minLength: 3, maxLength: 40 }),
      roots: fc.constantFrom(1, 1, 1, 2, 5),
      dotted: fc.integer({ min: 0, max: mostDotted }),
      direction: fc.constantFrom('TB', 'LR'),
    })
    .map((shape) => chartOfShape(shape as Shape))

export const anyPage = fc.constantFrom(...(Object.keys(pageSizes) as PageName[]))
