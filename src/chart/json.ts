import type { Name, Pair } from '../text/lang.js'
import type { Chart } from './chart.js'
import type { ChartPage } from './place.js'
import type { Stamp } from './stamp.js'

/** What a chart was made of. */
export interface ChartSource {
  /** The version of the program. */
  readonly version: string
  readonly view: string
  /** The root file. */
  readonly plan: string
  /** Null is the base. */
  readonly scenario: string | null
  readonly stamp: Stamp | null
  /** The pages that `--split` makes of it; none without. */
  readonly pages: readonly ChartPage[]
}

/**
 * A chart as JSON text: what every writer draws, with names in all languages. Its schema is
 * `schemas/output/chart.schema.json`; keys are always there, what is nothing is null.
 */
export function chartJson(chart: Chart, { version, view, plan, scenario, stamp, pages }: ChartSource): string {
  const data = {
    orgplan: version,
    view,
    plan,
    scenario,
    date: stamp?.dateIs === 'stated' ? stamp.date : null,
    hash: stamp?.hash ?? null,
    title: said(chart.title),
    direction: chart.direction,
    boxes: chart.boxes.map(({ id, what, lines, tone, dashed, strong, parent, group, at }) => ({
      id,
      what,
      lines: lines.map((line) => ({ as: line.as, text: said(line.text) })),
      tone,
      dashed,
      strong,
      parent,
      group,
      at,
    })),
    lines: chart.lines.map(({ from, to, what, label }) => ({
      from,
      to,
      what,
      label: label === undefined ? null : said(label),
    })),
    groups: chart.groups.map(({ id, title, parent, at }) => ({ id, title: said(title), parent, at })),
    legend: chart.legend.map(({ text, tone, shape }) => ({
      text: said(text),
      tone: tone ?? null,
      shape: shape ?? null,
    })),
    pages: pages.map((page) => ({
      title: said(page.chart.title),
      of: page.of ?? null,
      boxes: page.chart.boxes.filter(({ what }) => what !== 'more').map(({ id }) => id),
    })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/** A name has the id that the plan gives it, a text of ours has none; `text` is by language, and empty for a mere id. */
function said(text: Name | Pair): { readonly id: string | null; readonly text: Readonly<Record<string, string>> } {
  return 'id' in text ? { id: text.id, text: { ...text.text } } : { id: null, text: { en: text.en, zh: text.zh } }
}
