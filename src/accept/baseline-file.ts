import { fileInPlan, fingerprints } from '../findings/fingerprint.js'
import type { PlacedFinding } from '../findings/order.js'
import type { Pair } from '../text/lang.js'

/** One finding that was there when the baseline was made: enough to know it again and to read a difference. */
export interface BaselineEntry {
  readonly rule: string
  /** Relative to the root folder of the plan. */
  readonly file: string
  readonly pointer: string
  readonly scenario: string | null
  readonly fingerprint: string
}

/** Entries by the root file of their plan, relative to the folder of the baseline, with forward slashes. */
export type BaselineEntries = ReadonlyMap<string, readonly BaselineEntry[]>

const version = 1
const keys = ['rule', 'file', 'pointer', 'scenario', 'fingerprint'] as const

/** The findings of one plan that a baseline accepts. Numbers and messages are left out: they change. */
export function entriesFor(findings: readonly PlacedFinding[]): BaselineEntry[] {
  const prints = fingerprints(findings)
  return findings.flatMap((one, index) => {
    if (one.accepted?.by !== 'baseline') return []
    const { rule, pointer, scenario, folder } = one
    return [{ rule, file: fileInPlan(one, folder), pointer, scenario, fingerprint: prints[index] as string }]
  })
}

/** The text of a baseline: sorted, an entry a line, so that two branches that add entries merge. */
export function baselineText(entries: BaselineEntries): string {
  const plans = [...entries].filter(([, all]) => all.length > 0).sort(([a], [b]) => compare(a, b))
  const blocks = plans.map(([plan, all]) => {
    const lines = [...all].sort(compareEntries).map((one) => `      ${lineOf(one)}`)
    return `    ${JSON.stringify(plan)}: [\n${lines.join(',\n')}\n    ]`
  })
  const inside = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`
  return `{\n  "orgplanBaseline": ${version},\n  "plans": ${inside}\n}\n`
}

const lineOf = (one: BaselineEntry): string =>
  `{ ${keys.map((key) => `${JSON.stringify(key)}: ${JSON.stringify(one[key])}`).join(', ')} }`

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  for (const key of ['file', 'pointer', 'rule', 'scenario', 'fingerprint'] as const) {
    const order = compare(a[key] ?? '', b[key] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** The entries of a baseline as `schemas/output/baseline.schema.json` wants it, or why the text is none. */
export function readBaseline(text: string): { readonly entries: BaselineEntries } | { readonly fault: Pair } {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { fault: { en: 'it is not JSON', zh: '不是 JSON' } }
  }
  if (!isMap(data) || !Object.hasOwn(data, 'orgplanBaseline')) {
    return { fault: { en: 'it is not a baseline of orgplan', zh: '不是 orgplan 的基线文件' } }
  }
  const { orgplanBaseline, plans, ...others } = data
  if (orgplanBaseline !== version) {
    const found = JSON.stringify(orgplanBaseline)
    return {
      fault: {
        en: `its version is ${found}, this program reads ${version}`,
        zh: `版本为 ${found}，本程序只读 ${version}`,
      },
    }
  }
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return wrongAt(`/${unknown}`)
  if (!isMap(plans)) return wrongAt('/plans')
  const entries = new Map<string, readonly BaselineEntry[]>()
  for (const [plan, all] of Object.entries(plans)) {
    if (!Array.isArray(all)) return wrongAt(`/plans/${plan}`)
    const wrong = all.findIndex((one) => !isEntry(one))
    if (wrong >= 0) return wrongAt(`/plans/${plan}/${wrong}`)
    entries.set(plan, all as BaselineEntry[])
  }
  return { entries }
}

const wrongAt = (at: string): { readonly fault: Pair } => {
  return { fault: { en: `what stands at ${at} is not part of a baseline`, zh: `${at} 处的内容不属于基线文件` } }
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

function isEntry(one: unknown): one is BaselineEntry {
  if (!isMap(one) || Object.keys(one).length !== keys.length) return false
  const { rule, file, pointer, scenario, fingerprint } = one
  const texts = [rule, file, pointer].every((text) => typeof text === 'string')
  const isPrint = typeof fingerprint === 'string' && /^[0-9a-f]{32}$/.test(fingerprint)
  return texts && isPrint && (scenario === null || typeof scenario === 'string')
}
