import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Example } from '../../src/findings/rule.js'
import { type CheckedPlan, checkPlan } from '../../src/main.js'
import { readSource } from '../../src/read/source.js'

/** Checks the plan of an example as files in a folder of its own: policy rules too, the base and every scenario. */
export async function runExample(example: Example): Promise<CheckedPlan> {
  const folder = mkdtempSync(join(tmpdir(), 'orgplan-example-'))
  try {
    const files = typeof example === 'string' ? { 'orgplan.yaml': example } : example
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, typeof content === 'string' ? content : Buffer.from(content))
    }
    return await checkPlan(readSource(join(folder, 'orgplan.yaml'), folder), {
      cwd: folder,
      today: '2026-10-31',
      policy: true,
      selection: 'everything',
      drivers: new Map(),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
