import type { Lang, Pair } from '../text/lang.js'
import type { Chart, LegendEntry } from './chart.js'
import { deepestBox, stackCaption } from './leaf-chain.js'
import { mermaidLabel, shownText } from './mermaid-label.js'
import { toneClass } from './mermaid-style.js'

const heading: Pair = { en: 'Legend', zh: '图例' }

/** Gives a box of the diagram one of the style classes. */
export type Mark = (className: string, id: string) => void

/**
 * The legend as a subgraph of small boxes, `k0` with the heading and `k1`, `k2`, … for the entries; no lines if there
 * is nothing to explain. Chains of leaves get their caption, the chart's own if it has one; without chains it is left
 * out. Invisible links hold the legend beyond the deepest box: beside the root it would cover lines.
 */
export function mermaidLegend(chart: Chart, chains: ReadonlyMap<string, string>, lang: Lang, mark: Mark): string[] {
  const entries = chart.legend.filter((entry) => entry.shape !== 'stack' || chains.size > 0)
  if (chains.size > 0 && !entries.some((entry) => entry.shape === 'stack')) {
    const roles = chart.boxes.some((box) => box.what === 'role' && chains.has(box.id))
    entries.push({ text: roles ? stackCaption.roles : stackCaption.boxes, shape: 'stack' })
  }
  if (entries.length === 0) return []
  const boxes = entries.map((entry, i) => legendBox(entry, `k${i + 1}`, lang, mark))
  mark('legend', 'legend')
  mark('caption', 'k0')
  const above = deepestBox(chart, chains)
  return [
    `  subgraph legend["${mermaidLabel([])}"]`,
    `    k0["${mermaidLabel([heading[lang]])}"]`,
    ...boxes,
    '  end',
    ...(above === null ? [] : ['k0', ...entries.map((_, i) => `k${i + 1}`)].map((id) => `  ${above} ~~~ ${id}`)),
  ]
}

function legendBox(entry: LegendEntry, id: string, lang: Lang, mark: Mark): string {
  const { tone, shape } = entry
  if (tone !== undefined) mark(toneClass(tone), id)
  if (shape === 'dashed' || shape === 'strong') mark(shape, id)
  if (shape === 'stack' || shape === 'dotted-line') mark('caption', id)
  const text = shownText(entry.text, lang)
  return `    ${id}["${mermaidLabel([shape === 'dotted-line' ? `- - ▸ ${text}` : text])}"]`
}
