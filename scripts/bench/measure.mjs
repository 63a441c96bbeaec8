import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const memoryHook = join(dirname(fileURLToPath(import.meta.url)), 'memory.cjs')

/**
 * The environment of measured programs. Reading extra certificates makes an empty Node start two and a half times as
 * long on Node 20, so every ratio to it would look better than it is.
 */
export function quietEnvironment() {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ORGPLAN_LANG, FORCE_COLOR, ...env } = process.env
  return env
}

/** Milliseconds from start to exit, and the exit code. Output goes to a pipe, as in CI. */
export function timed(args, env) {
  const start = process.hrtime.bigint()
  const { status, error } = spawnSync(process.execPath, args, { env, stdio, maxBuffer })
  if (error) throw error
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, status }
}

/** Peak resident memory in MiB. Runs apart from the timing: the hook costs a little. */
export function peakMemory(args, env) {
  const { output, error } = spawnSync(process.execPath, ['--require', memoryHook, ...args], {
    env,
    stdio: [...stdio, 'pipe'],
    maxBuffer,
  })
  if (error) throw error
  return Number(String(output[3])) / 1024
}

const stdio = ['ignore', 'pipe', 'ignore']
const maxBuffer = 2 ** 30

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
