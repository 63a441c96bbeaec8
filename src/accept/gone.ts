import { fingerprints } from '../findings/fingerprint.js'
import type { PlacedFinding } from '../findings/order.js'
import type { RuleMeta } from '../findings/rule.js'
import type { BaselineEntry } from './baseline-file.js'
import { type JudgedVariant, ranIn } from './run.js'

/** One plan as it was looked at. */
interface Looked {
  readonly findings: readonly PlacedFinding[]
  readonly variants: readonly JudgedVariant[]
  readonly scenarioNames: readonly string[]
}

/** The entries of a baseline that no longer occur. What was not looked at may still be there, and is not among them. */
export function goneEntries(
  entries: readonly BaselineEntry[],
  { findings, variants, scenarioNames }: Looked,
  rules: readonly RuleMeta[],
  policy: boolean,
): BaselineEntry[] {
  if (variants.length === 0) return []
  const there = new Set(fingerprints(findings))
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return entries.filter((one) => {
    if (there.has(one.fingerprint)) return false
    const rule = byId.get(one.rule)
    // A rule or a scenario that is there no more cannot occur.
    if (rule === undefined || (one.scenario !== null && !scenarioNames.includes(one.scenario))) return true
    const variant = variants.find((other) => other.scenario === one.scenario)
    return variant !== undefined && ranIn(variant, rule, policy)
  })
}
