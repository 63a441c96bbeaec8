import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { PlacedFinding } from '../../src/findings/order.js'
import { checkPlan } from '../../src/main.js'
import { type Data, dataOf } from '../../src/read/node.js'
import { readPlan } from '../../src/read/plan.js'
import { readSource } from '../../src/read/source.js'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files; it goes when the tests of the file are done. */
export function folderOf(files: { readonly [path: string]: string | Uint8Array }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'orgplan-read-')))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** What an `orgplan.yaml` says of itself and of the files that it includes. */
export const rootOf = (sections: string): string => `orgplan: 1\norganization: { id: acme }\n${sections}`

/** `rule file:line:column`, then related places: errors and warnings of the plan in a folder. */
export async function faultsIn(folder: string): Promise<string[]> {
  const checked = await checkPlan(readSource(join(folder, 'orgplan.yaml'), folder), {
    cwd: folder,
    today: '2026-10-31',
    policy: false,
    selection: 'everything',
    drivers: new Map(),
  })
  const spot = ({ file, line, column }: PlacedFinding['at']): string => `${file}:${line}:${column}`
  return checked.findings
    .filter((one) => one.severity !== 'info' && !one.rule.startsWith('department-'))
    .map((one) => [one.rule, spot(one.at), ...one.related.map(({ at }) => spot(at))].join(' '))
}

/** The plan of a folder as data, its files joined. */
export async function planIn(folder: string): Promise<{ [key: string]: Data }> {
  const { root, findings } = await readPlan(readSource(join(folder, 'orgplan.yaml'), folder), folder)
  if (root === undefined || findings.length > 0) throw new Error(findings.map((one) => one.rule).join())
  return dataOf(root) as { [key: string]: Data }
}
