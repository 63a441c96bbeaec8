// Whole-process times as ratios, in one interleaved run: npm run bench -- [--plan FILE]... [--runs N]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchCases, emptyNode } from './bench/cases.mjs'
import { median, peakMemory, quietEnvironment, timed } from './bench/measure.mjs'
import { benchTable } from './bench/report.mjs'

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

/** Every case once a round, each round starting with another one: a slow moment of the machine meets them all. */
function rounds(cases, runs, env) {
  const times = new Map(cases.map(({ name }) => [name, []]))
  for (let round = -1; round < runs; round++) {
    for (let step = 0; step < cases.length; step++) {
      const { name, args, exit } = cases[(round + 1 + step) % cases.length]
      const { ms, status } = timed(args, env)
      if (exit !== undefined && status !== exit) throw new Error(`${name}: exit code ${status}, not ${exit}`)
      if (round >= 0) times.get(name).push(ms)
    }
  }
  return times
}

/** The median of what each round gave: both programs met the same machine. */
const ratio = (times, others) => median(times.map((ms, round) => ms / others[round]))

function bench({ plans, runs }, folder) {
  const env = quietEnvironment()
  const cases = benchCases(folder, [50, 1000, 10_000], plans)
  const times = rounds(cases, runs, env)
  const rows = cases.map(({ name, args, json, limit }) => ({
    name,
    ms: median(times.get(name)),
    toNode: ratio(times.get(name), times.get(emptyNode)),
    toJson: json === undefined ? undefined : ratio(times.get(name), times.get(json)),
    memory: peakMemory(args, env),
    limit,
  }))
  const cpu = cpus()
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpu.length} x ${cpu[0]?.model ?? 'CPU'}`)
  console.log(`Whole processes, ${runs} interleaved runs: median time, median of the ratios of each round.\n`)
  console.log(benchTable(rows))
}

const folder = mkdtempSync(join(tmpdir(), 'orgplan-bench-'))
try {
  bench(wanted(), folder)
} catch (error) {
  console.error(`bench: ${error.message}`)
  process.exitCode = 2
} finally {
  rmSync(folder, { recursive: true, force: true })
}
