import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chartText } from './chart-text.mjs'
import { dotText } from './dot-text.mjs'

const program = fileURLToPath(new URL('../../bin/orgplan.cjs', import.meta.url))
const graphviz = fileURLToPath(new URL('graphviz.mjs', import.meta.url))

/** Charts whose peak memory is held against each other. */
export const memorySizes = [1250, 2500, 5000]
const sizes = [50, 500, ...memorySizes]
const graphvizSizes = [50, 500, 5000]
/** A browser needs minutes for more. */
const mermaidSizes = [50, 500]

/** The case of a chart of so many boxes as SVG. */
export const chartCase = (boxes) => `chart to SVG, ${count(boxes)} boxes`

/**
 * Charts to SVG, whole processes, and what others need for the same trees: Graphviz as WebAssembly, and Mermaid in a
 * browser. `once`: measured in one round only. Writes plans and graphs into `folder`.
 */
export function chartCases(folder, browser) {
  const ours = sizes.map((boxes) => {
    const args = ['chart', planFile(folder, boxes), '-o', join(folder, `boxes-${boxes}.svg`)]
    return { name: chartCase(boxes), args: [program, ...args], exit: 0 }
  })
  const graphs = graphvizSizes.map((boxes) => {
    const args = [graphviz, graphFile(folder, boxes), join(folder, `graphviz-${boxes}.svg`)]
    return { name: `@hpcc-js/wasm-graphviz, ${count(boxes)} boxes`, args, exit: 0, once: boxes > 500 }
  })
  const mermaid = (browser === null ? [] : mermaidSizes).map((boxes) => {
    const drawn = ['--renderer', 'mermaid', '--browser', browser, '--no-sandbox', '-o', join(folder, `m-${boxes}.svg`)]
    const args = [program, 'chart', planFile(folder, boxes), ...drawn]
    return { name: `Mermaid in a browser, ${count(boxes)} boxes`, args, exit: 0, once: true, elsewhere: true }
  })
  return [...ours, ...graphs, ...mermaid]
}

const count = (boxes) => boxes.toLocaleString('en')

function planFile(folder, boxes) {
  const file = join(folder, `boxes-${boxes}.yaml`)
  writeFileSync(file, chartText(boxes))
  return file
}

function graphFile(folder, boxes) {
  const json = join(folder, `boxes-${boxes}.json`)
  execFileSync(process.execPath, [program, 'chart', planFile(folder, boxes), '-o', json])
  const file = join(folder, `boxes-${boxes}.dot`)
  writeFileSync(file, dotText(JSON.parse(readFileSync(json, 'utf8'))))
  return file
}
