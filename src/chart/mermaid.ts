import type { Lang } from '../text/lang.js'
import { shownName } from '../text/lang.js'
import { wrapText } from '../text/width.js'
import type { Chart, Line } from './chart.js'
import { leafChains } from './leaf-chain.js'
import { labelText, mermaidLabel, mermaidTitle, shownText } from './mermaid-label.js'
import { mermaidLegend } from './mermaid-legend.js'
import { classDefs, pageInk, toneClass } from './mermaid-style.js'

export interface MermaidOptions {
  readonly lang: Lang
  /** Leaves in one column under their head, instead of side by side. */
  readonly stack: boolean
  /** Breaks lines of boxes at so many columns, for a renderer that draws labels as SVG text and must not break them. */
  readonly columns?: number
  /** Where the diagram comes from: its description, which readers of screens say. */
  readonly stamp?: string
}

/**
 * A chart as Mermaid flowchart text, ready for a `.mmd` file or a fence. Front matter pins the look, because Mermaid's
 * defaults differ between versions. A solid line goes from the upper box to the lower and has an arrow head; in a
 * chain of stacked leaves the second and later links have none. No plan text stands outside a quoted, escaped label.
 */
export function mermaid(chart: Chart, { lang, stack, columns, stamp }: MermaidOptions): string {
  const chains = stack ? leafChains(chart) : new Map<string, string>()
  const marked = new Map<string, string[]>()
  const mark = (className: string, id: string): void => {
    const ids = marked.get(className)
    if (ids === undefined) marked.set(className, [id])
    else ids.push(id)
  }
  const parents = new Map<string, string | null>()
  const text = [...frontMatter(shownName(chart.title, lang), chart.direction, columns), `flowchart ${chart.direction}`]
  if (stamp !== undefined) text.push(`  accDescr: ${stamp}`)
  for (const box of chart.boxes) {
    parents.set(box.id, box.parent)
    if (box.tone !== null) mark(toneClass(box.tone), box.id)
    if (box.dashed) mark('dashed', box.id)
    if (box.strong) mark('strong', box.id)
    const lines = box.lines.map((line) => shownText(line.text, lang))
    const broken = columns === undefined ? lines : lines.flatMap((line) => wrapText(labelText(line), columns))
    text.push(`  ${box.id}["${mermaidLabel(broken)}"]`)
  }
  for (const line of chart.lines) {
    const stands = line.what === 'solid' && line.label === undefined && parents.get(line.to) === line.from
    const above = stands ? chains.get(line.to) : undefined
    text.push(above === undefined ? link(line, lang) : `  ${above} --- ${line.to}`)
  }
  text.push(...mermaidLegend(chart, chains, lang, mark))
  for (const [name, style] of classDefs) {
    if (name === 'default' || marked.has(name)) text.push(`  classDef ${name} ${style}`)
  }
  for (const [name, ids] of marked) text.push(`  class ${ids.join(',')} ${name}`)
  return `${text.join('\n')}\n`
}

function link({ from, to, what, label }: Line, lang: Lang): string {
  const arrow = what === 'solid' ? '-->' : '-.->'
  return `  ${from} ${arrow}${label === undefined ? '' : `|"${mermaidLabel([shownName(label, lang)])}"|`} ${to}`
}

// The bus of a head's lines runs half-way between the ranks: step curves turn there first or last by direction.
function frontMatter(title: string, direction: Chart['direction'], columns: number | undefined): string[] {
  return [
    '---',
    `title: ${mermaidTitle(title)}`,
    'config:',
    '  layout: dagre',
    '  look: classic',
    '  theme: neutral',
    '  fontFamily: "Arial, sans-serif"',
    '  themeVariables:',
    '    fontFamily: "Arial, sans-serif"',
    '    fontSize: 16px',
    `    textColor: "${pageInk}"`,
    `    lineColor: "${pageInk}"`,
    '  flowchart:',
    `    curve: ${direction === 'TB' ? 'stepBefore' : 'stepAfter'}`,
    '    nodeSpacing: 20',
    '    rankSpacing: 30',
    '    padding: 15',
    `    wrappingWidth: ${columns === undefined ? 400 : 5000}`,
    '---',
  ]
}
