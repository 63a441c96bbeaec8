import type { Chart } from '../../src/chart/chart.js'
import { shownText } from '../../src/chart/mermaid-label.js'
import { type Dict, target } from '../../src/read/node.js'
import { baseVariant } from '../../src/read/scenario.js'
import { parseYaml } from '../../src/read/yaml.js'
import type { ChartOptions } from '../../src/section/chart-options.js'
import type { ChartView } from '../../src/section/contract.js'
import { sections } from '../../src/sections/index.js'
import type { Lang } from '../../src/text/lang.js'
import { analyse } from '../../src/validate/analyse.js'

/** The first lines of a plan in two languages. */
export const start = 'orgplan: 1\nlanguages: [en, zh]\n'

/** The model of a plan's text, through the real pipeline. */
export function modelOf(text: string): Readonly<Record<string, unknown>> {
  const source = { file: 'plan.yaml', path: '/plan.yaml', text }
  const root = target(parseYaml(source).root as Dict) as Dict
  const read = { file: 'plan.yaml', root, sources: new Map(), findings: [], languages: ['en', 'zh'] }
  return analyse(read, baseVariant(root), sections, [], { today: '2026-10-31', policy: false }).model
}

export type ViewId = 'roles' | 'departments' | 'people' | 'matrix' | 'spans' | 'vacancies'

/** A registered chart view of a plan's text. */
export function drawn(
  view: ViewId,
  text: string,
  colorBy?: ChartOptions['colorBy'],
  more: Pick<ChartOptions, 'show' | 'findings'> = {},
): Chart {
  return viewOf(view).build(modelOf(text), { direction: 'TB', colorBy, ...more })
}

export function viewOf(id: ViewId): ChartView {
  const charts = sections.flatMap((part) => (part.charts ?? []) as readonly ChartView[])
  return charts.find((one) => one.id === id) as ChartView
}

/** `n1 < n0 text | text`, with `*` for a strong box and `~` for a dashed one. */
export const shown = (chart: Chart, lang: Lang = 'en'): string[] =>
  chart.boxes.map(({ id, parent, lines, strong, dashed }) => {
    const texts = lines.map((line) => shownText(line.text, lang)).join(' | ')
    return `${id}${parent === null ? '' : ` < ${parent}`} ${strong ? '*' : ''}${dashed ? '~' : ''}${texts}`
  })

/** `from to` of each solid line. */
export const solid = ({ lines }: Chart): string[] =>
  lines.filter((line) => line.what === 'solid').map((line) => `${line.from} ${line.to}`)

/** `from to label` of each dotted line. */
export const dotted = ({ lines }: Chart): string[] =>
  lines
    .filter((line) => line.what === 'dotted')
    .map(({ from, to, label }) => `${from} ${to}${label === undefined ? '' : ` ${shownText(label, 'en')}`}`)

export const tones = ({ boxes }: Chart): (string | null)[] => boxes.map((box) => box.tone)

/** `text tone shape` of each entry. */
export const legend = ({ legend: entries }: Chart, lang: Lang = 'en'): string[] =>
  entries.map(({ text, tone, shape }) => [shownText(text, lang), tone, shape].filter((part) => part).join(' '))
