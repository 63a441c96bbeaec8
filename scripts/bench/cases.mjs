import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { chartCase, chartCases } from './chart-cases.mjs'
import { planText } from './plan-text.mjs'

const program = fileURLToPath(new URL('../../bin/orgplan.cjs', import.meta.url))
const readJson = 'JSON.parse(require("node:fs").readFileSync(process.argv[1],"utf8"))'

export const emptyNode = 'node -e 0'

/** The ratios that must hold: to an empty Node, or to reading and parsing the same data as JSON. */
const limits = {
  '--version': { toNode: 1.2 },
  '--help': { toNode: 1.2 },
  'validate, 50 posts': { toNode: 2.5 },
  'validate, 10,000 posts': { toJson: 8 },
  [chartCase(50)]: { toNode: 2.5 },
  [chartCase(5000)]: { toNode: 15 },
}

const commands = {
  validate: (file) => ['validate', file],
  check: (file) => ['check', file],
  'table headcount': (file) => ['table', 'headcount', file],
  chart: (file) => ['chart', file],
}

/**
 * What is measured, each with the arguments Node gets, the exit code it must have and the case whose JSON is the same
 * data. Writes the plans and their JSON twins into `folder`. `browser` draws with Mermaid, unless it is null.
 */
export function benchCases(folder, sizes, plans, browser) {
  mkdirSync(folder, { recursive: true })
  const cases = [
    { name: emptyNode, args: ['-e', '0'], exit: 0 },
    { name: '--version', args: [program, '--version'], exit: 0 },
    { name: '--help', args: [program, '--help'], exit: 0 },
  ]
  for (const size of sizes) {
    const label = `${size.toLocaleString('en')} posts`
    cases.push(...planCases(folder, label, planText(size), `posts-${size}`))
    if (size !== 1000) cases.push(failing(folder, label, planText(size, { wrong: true }), `posts-${size}-wrong`))
  }
  cases.push(...chartCases(folder, browser))
  for (const [at, plan] of plans.entries()) {
    cases.push(...planCases(folder, plan, readFileSync(plan, 'utf8'), `given-${at}`, resolve(plan)))
  }
  return cases.map((one) => ({ ...one, limit: limits[one.name] }))
}

/** `path` is the plan itself where it is not generated: its includes lie beside it. Its own findings decide the exit. */
function planCases(folder, label, text, file, path) {
  const yaml = path ?? written(folder, `${file}.yaml`, text)
  const twin = written(folder, `${file}.json`, JSON.stringify(load(text)))
  const json = `read + JSON.parse, ${label}`
  const exit = path === undefined ? 0 : undefined
  return [
    { name: json, args: ['-e', readJson, twin], exit: 0 },
    ...Object.entries(commands).map(([name, args]) => {
      return { name: `${name}, ${label}`, args: [program, ...args(yaml)], exit, json }
    }),
  ]
}

function failing(folder, label, text, file) {
  const yaml = written(folder, `${file}.yaml`, text)
  const json = `read + JSON.parse, ${label}`
  return { name: `validate, ${label}, one wrong value`, args: [program, 'validate', yaml], exit: 1, json }
}

function written(folder, name, text) {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
