// Lays a graph out with `dot` and writes SVG: node graphviz.mjs x.dot x.svg
import { readFileSync, writeFileSync } from 'node:fs'
import { Graphviz } from '@hpcc-js/wasm-graphviz'

const [from, to] = process.argv.slice(2)
const graphviz = await Graphviz.load()
writeFileSync(to, graphviz.layout(readFileSync(from, 'utf8'), 'svg', 'dot'))
