import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { expect, test } from 'vitest'
import { chartText } from '../../scripts/bench/chart-text.mjs'
import { dotText } from '../../scripts/bench/dot-text.mjs'
import { peakMemory, quietEnvironment } from '../../scripts/bench/measure.mjs'
import { folderWith, orgplan, repository } from '../cli/orgplan.js'

async function chartOf(boxes: number): Promise<Parameters<typeof dotText>[0]> {
  const cwd = folderWith({ 'plan.yaml': chartText(boxes) })
  const { code, out, err } = await orgplan(['chart', 'plan.yaml', '--format', 'json'], { cwd })
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

test.each([50, 500])('%i boxes: a chart of as many in one tree', async (boxes) => {
  const chart = await chartOf(boxes)
  expect(chart.boxes).toHaveLength(boxes)
  expect(chart.lines).toHaveLength(boxes - 1)
  expect(chartText(boxes)).toBe(chartText(boxes))
})

test('Graphviz lays out the same boxes and lines', async () => {
  const graph = dotText(await chartOf(50))
  const drawn = (await Graphviz.load()).layout(graph, 'svg', 'dot')
  expect(drawn.match(/class="node"/g)).toHaveLength(50)
  expect(drawn.match(/class="edge"/g)).toHaveLength(49)
  expect(drawn).toContain('>Post 7<')
})

test('memory grows no faster than the chart', { timeout: 120_000 }, () => {
  const sizes = [1250, 2500, 5000]
  const cwd = folderWith(Object.fromEntries(sizes.map((boxes) => [`${boxes}.yaml`, chartText(boxes)])))
  const program = `${repository}/bin/orgplan.cjs`
  const env = quietEnvironment()
  const peak = (boxes: number): number =>
    peakMemory([program, 'chart', `${cwd}/${boxes}.yaml`, '-o', `${cwd}/${boxes}.svg`], env)
  const [small = 0, middle = 0, large = 0] = sizes.map(peak)
  // Twice the boxes take at most twice as much more again, with half of that for what the collector leaves lying.
  expect(large - middle).toBeLessThan(3 * Math.max(middle - small, 10))
  expect(large).toBeLessThan(200)
})
