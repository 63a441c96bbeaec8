import { fewestLayers } from '../../../src/staffing/fewest-layers.js'
import { graicunasRelationships } from '../../../src/staffing/graicunas.js'
import { fromInteger } from '../../../src/staffing/rational.js'
import { othersPerManager, type Post, spansAndLayers } from '../../../src/staffing/span.js'
import { type SpanArchetype, spanBands } from '../../../src/staffing/span-archetype.js'
import { type Computed, type Input, inputs, type Suite } from './input.js'

/** Posts of one head; a vacant one has none where incumbents are counted instead of positions. */
const posts = (i: Input): Post[] =>
  inputs(i.nodes).map(({ id, manager, occupied }) => ({
    id: String(id),
    manager: manager === null ? null : String(manager),
    heads: occupied === false && i.count_vacant === false ? 0 : 1,
  }))

const byLayer = <T>(entries: Iterable<readonly [number, T]>): object => Object.fromEntries(entries)

function metrics(i: Input): Computed {
  const spans = spansAndLayers(posts(i))
  return {
    headcount: spans.heads,
    managers: spans.managers,
    ics: spans.heads - spans.managers,
    layers: spans.layers,
    avg_span: spans.averageSpan,
    median_span: spans.medianSpan,
    max_span: spans.widestSpan,
    min_span: spans.narrowestSpan,
    one_report_managers: [...spans.oneReport],
    ic_per_manager: spans.othersPerManager,
    manager_share: spans.managerShare,
    span_by_layer: byLayer(spans.spanByLayer),
    pyramid: byLayer(spans.headsPerLayer.map((heads, at) => [at + 1, heads])),
    avg_depth: spans.averageLayer,
  }
}

/** The same numbers as an organisation with one top: a chain of managers, all others under the last. */
function chainOf(managers: number, heads: number): Post[] {
  const chain = Array.from({ length: managers }, (_, at) => ({
    id: `m${at}`,
    manager: at === 0 ? null : `m${at - 1}`,
    heads: 1,
  }))
  return [...chain, { id: 'others', manager: `m${managers - 1}`, heads: heads - managers }]
}

export const spansLayers: Suite = {
  metrics,
  error: metrics,
  nakisa: (i) => {
    const [heads, managers] = [Number(i.headcount), Number(i.managers)]
    return {
      ic_per_manager: othersPerManager(heads, managers),
      avg_direct_reports_single_root: spansAndLayers(chainOf(managers, heads)).averageSpan,
    }
  },
  min_layers: (i) => {
    const { layersBelowTop, capacity } = fewestLayers(Number(i.span), Number(i.headcount))
    return { layers_below_top: layersBelowTop, capacity }
  },
  graicunas: (i) => ({ relationships: fromInteger(graicunasRelationships(Number(i.reports))) }),
  band: (i) => ({ ...spanBands[String(i.archetype).replaceAll(/[_/ ]/g, '-') as SpanArchetype] }),
}
