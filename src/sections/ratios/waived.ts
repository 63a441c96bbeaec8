import type { Finding } from '../../findings/finding.js'
import type { Pointer } from '../../text/pointer.js'
import { ratioAboveMax } from './rules/ratio-above-max.js'
import { ratioBelowMin } from './rules/ratio-below-min.js'
import { ratioConflict } from './rules/ratio-conflict.js'
import { ratioDepends } from './rules/ratio-depends.js'
import { workloadBelowMin } from './rules/workload-below-min.js'

const verdicts: ReadonlySet<string> = new Set(
  [ratioBelowMin, ratioAboveMax, ratioConflict, ratioDepends, workloadBelowMin].map((rule) => rule.id),
)

/** The ratios and workloads that these findings, all waived and of one variant, are about (decision F6). */
export function waivedRatios(findings: readonly Finding[]): ReadonlySet<Pointer> {
  const named = findings.filter((one) => verdicts.has(one.rule)).flatMap((one) => one.about?.flat() ?? [])
  return new Set(named.filter((pointer) => /^\/(?:ratios|workloads)\//.test(pointer)))
}
