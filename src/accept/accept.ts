import type { Accepted } from '../findings/accepted.js'
import type { Finding } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { RuleMeta } from '../findings/rule.js'
import type { PlanFile } from '../generated/plan.js'
import { dataOf } from '../read/node.js'
import type { ReadPlan } from '../read/plan.js'
import { commentsOf } from './comments.js'
import type { Baseline } from './in-baseline.js'
import type { Run } from './run.js'
import { type Suppression, Suppressions } from './suppress.js'
import { waive } from './waive.js'
import { waiverFaults } from './waiver-faults.js'
import { waiverFindings } from './waiver-findings.js'
import { waiversOf } from './waivers.js'

export interface Judgement {
  /** A waiver comes before a comment: it says who answers for it. */
  readonly accepted: ReadonlyMap<Finding, Accepted>
  /** What is said about waivers and comments themselves. */
  readonly findings: readonly Finding[]
}

/** What accepts findings of one plan: its waivers and comments, and a baseline. */
export interface Accepting {
  /** True for an error that a comment or the baseline accepts: it keeps nothing from being judged. */
  accepts(finding: Finding): boolean
  /** Which findings of a run waivers and comments accept, and what is wrong with those. */
  judge(findings: readonly Finding[], run: Run): Judgement
  /** Marks what else the baseline holds. `baseSeen`: the base was one of the variants. */
  mark(findings: readonly PlacedFinding[], baseSeen: boolean): readonly PlacedFinding[]
}

/** `read` has passed the schema; `folder` is the plan's root folder. */
export async function acceptingOf(
  read: ReadPlan,
  ruleList: readonly RuleMeta[],
  folder: string,
  baseline: Baseline | undefined,
): Promise<Accepting> {
  const { root, sources, languages } = read
  const rules = new Map(ruleList.map((rule) => [rule.id, rule]))
  const waivers = root === undefined ? [] : waiversOf(dataOf(root) as unknown as PlanFile, languages)
  const suppressions = new Suppressions(root === undefined ? [] : commentsOf(sources.values(), root), rules)
  const inBaseline = baseline === undefined ? undefined : await import('./in-baseline.js')
  return {
    accepts(finding) {
      if (suppressions.of(finding).length > 0) return true
      return baseline !== undefined && inBaseline?.isHeld(finding, folder, rules, baseline) === true
    },
    judge(findings, run) {
      const faults = waiverFaults(waivers, rules, run)
      const waived = waive(findings, waivers, rules, run)
      const used = new Set<Suppression>()
      const silenced = suppressions.accepted(findings, used)
      const sound = waivers.filter((waiver) => !faults.has(waiver))
      return {
        accepted: new Map([...silenced, ...waived.accepted]),
        findings: [
          ...[...faults.values()].flat(),
          ...waiverFindings(sound, waived, rules, run),
          ...suppressions.findings(used, run),
        ],
      }
    },
    mark(findings, baseSeen) {
      if (baseline === undefined || inBaseline === undefined) return findings
      return inBaseline.markBaseline(findings, rules, baseline, baseSeen)
    },
  }
}
