// Whole-process times as ratios, in one interleaved run: npm run bench -- [--plan FILE]... [--runs N]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchBrowser } from './bench/browser.mjs'
import { benchCases, emptyNode } from './bench/cases.mjs'
import { chartCase, memorySizes } from './bench/chart-cases.mjs'
import { median, peakMemory, quietEnvironment, timed } from './bench/measure.mjs'
import { benchTable, memoryGrowth } from './bench/report.mjs'

const built = fileURLToPath(new URL('../dist/cli/validate.cjs', import.meta.url))

function wanted() {
  const { values } = parseArgs({
    options: { plan: { type: 'string', multiple: true, default: [] }, runs: { type: 'string', default: '15' } },
  })
  if (!/^[1-9]\d{0,3}$/.test(values.runs)) throw new Error(`--runs takes a number from 1, not ${values.runs}`)
  const missing = values.plan.find((file) => !existsSync(file))
  if (missing !== undefined) throw new Error(`no plan file ${missing}`)
  if (!existsSync(built)) throw new Error('the program is not built; run npm run build')
  return { plans: values.plan, runs: Number(values.runs) }
}

/**
 * Every case once a round, each round starting with another one: a slow moment of the machine meets them all. Slow peers
 * run in the first round only.
 */
function rounds(cases, runs, env) {
  const times = new Map(cases.map(({ name }) => [name, []]))
  for (let round = -1; round < runs; round++) {
    for (let step = 0; step < cases.length; step++) {
      const { name, args, exit, once } = cases[(round + 1 + step) % cases.length]
      if (once && round !== 0) continue
      const { ms, status } = timed(args, env)
      if (exit !== undefined && status !== exit) throw new Error(`${name}: exit code ${status}, not ${exit}`)
      if (round >= 0) times.get(name).push(ms)
    }
  }
  return times
}

/** The median of what each round gave: both programs met the same machine. */
const ratio = (times, others) => median(times.map((ms, round) => ms / others[round]))

async function bench({ plans, runs }, folder) {
  const env = quietEnvironment()
  const browser = await benchBrowser(folder)
  const cases = benchCases(folder, [50, 1000, 10_000], plans, browser)
  const times = rounds(cases, runs, env)
  const rows = cases.map(({ name, args, json, limit, elsewhere }) => ({
    name,
    ms: median(times.get(name)),
    toNode: ratio(times.get(name), times.get(emptyNode)),
    toJson: json === undefined ? undefined : ratio(times.get(name), times.get(json)),
    // Of what runs in a browser this process sees little.
    memory: elsewhere ? undefined : peakMemory(args, env),
    limit,
  }))
  const cpu = cpus()
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpu.length} x ${cpu[0]?.model ?? 'CPU'}`)
  console.log(`Whole processes, ${runs} interleaved runs: median time, median of the ratios of each round.\n`)
  console.log(benchTable(rows))
  const peaks = new Map(rows.map(({ name, memory }) => [name, memory]))
  const growth = new Map(memorySizes.map((boxes) => [boxes, peaks.get(chartCase(boxes))]))
  console.log(`\n${memoryGrowth(peaks.get(emptyNode), growth)}`)
  if (browser === null) console.log('Mermaid was not run: @sparticuz/chromium has no browser for this machine.')
}

const folder = mkdtempSync(join(tmpdir(), 'orgplan-bench-'))
try {
  await bench(wanted(), folder)
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 2
} finally {
  rmSync(folder, { recursive: true, force: true })
}
