import fc from 'fast-check'
import type { Box, Chart, LegendEntry, Line } from '../../src/chart/chart.js'
import type { Name } from '../../src/text/lang.js'

export const name = (en: string, zh = en): Name => ({ id: en, text: { en, zh } })

/** A box under `parent` whose title is its name in English and Chinese. */
export function box(id: string, parent: string | null, more: Partial<Box> & { title?: Name } = {}): Box {
  const { title = name(`Box ${id}`, `岗位${id}`), ...rest } = more
  return {
    id,
    what: 'role',
    lines: [{ as: 'title', text: title }],
    tone: null,
    dashed: false,
    strong: false,
    parent,
    group: null,
    at: `/${id}`,
    ...rest,
  }
}

/** A chart of boxes, a solid line from each parent to its child, and further lines. */
export function chart(boxes: readonly Box[], more: Partial<Chart> & { dotted?: readonly Line[] } = {}): Chart {
  const { dotted = [], ...rest } = more
  const solid = boxes.flatMap(({ id, parent }): Line[] =>
    parent === null ? [] : [{ from: parent, to: id, what: 'solid' }],
  )
  return {
    title: name('Plan', '计划'),
    boxes,
    lines: [...solid, ...dotted],
    groups: [],
    direction: 'TB',
    legend: [],
    ...rest,
  }
}

/** `n1`, … `n<count>`, each under the box that `parentOf` gives (1 is the root). */
export function numbered(count: number, parentOf: (n: number) => number): Box[] {
  return Array.from({ length: count }, (_, i) => box(`n${i + 1}`, i === 0 ? null : `n${parentOf(i + 1)}`))
}

export const legend: readonly LegendEntry[] = [
  { text: { en: 'Vacancies', zh: '缺编' }, tone: 'vacant' },
  { text: { en: 'Hat', zh: '兼任' }, tone: 'hat', shape: 'dashed' },
  { text: { en: 'Committee', zh: '委员会' }, shape: 'dashed' },
  { text: { en: 'Head', zh: '负责人' }, shape: 'strong' },
  { text: { en: 'Dotted line', zh: '虚线汇报' }, shape: 'dotted-line' },
]

/** A head with three leaves, one of them a hat, a second head with one leaf, a committee, and dotted lines. */
export const company: Chart = chart(
  [
    box('n1', null, { strong: true, title: name('General manager', '总经理') }),
    box('n2', 'n1', { strong: true, title: name('Sales', '销售') }),
    box('n3', 'n2', { tone: 'vacant' }),
    box('n4', 'n2'),
    box('n5', 'n2', { tone: 'hat', dashed: true }),
    box('n6', 'n1', { strong: true, title: name('R&D', '研发') }),
    box('n7', 'n6'),
    box('n8', 'n1', { what: 'committee', dashed: true, title: name('Audit', '审计') }),
    box('n9', 'n1', { what: 'department' }),
  ],
  {
    legend,
    dotted: [
      { from: 'n4', to: 'n6', what: 'dotted', label: name('advises', '指导') },
      { from: 'n7', to: 'n8', what: 'dotted' },
    ],
  },
)

/** Any code point, lone surrogates too. */
export const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x10ffff }),
    fc.integer({ min: 0, max: 0x24f }),
    fc.integer({ min: 0x2000, max: 0x206f }),
  )
  .map((code) => String.fromCodePoint(code))
