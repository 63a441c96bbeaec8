import { counts } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import type { Fmt } from '../text/format.js'
import type { ReportContext } from './report.js'

const ranks: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 }
const rank = (one: PlacedFinding): number => (counts(one) ? ranks[one.severity] : 3)

/**
 * What a format for people shows: the findings that count, the waived ones where they are asked for, at most
 * `maxFindings` of them. What is left out is the least severe; the order stays.
 */
export function shownFindings(
  findings: readonly PlacedFinding[],
  { showWaived, maxFindings }: Pick<ReportContext, 'showWaived' | 'maxFindings'>,
): { readonly shown: readonly PlacedFinding[]; readonly left: number } {
  const all = findings.filter((one) => counts(one) || (showWaived && one.accepted?.by === 'waiver'))
  if (all.length <= maxFindings) return { shown: all, left: 0 }
  const kept = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, maxFindings))
  return { shown: all.filter((one) => kept.has(one)), left: all.length - maxFindings }
}

/** How many findings are not shown, and how to see them. */
export function leftText(left: number, fmt: Fmt): string {
  return fmt.lang === 'zh'
    ? `…… 还有 ${fmt.num(left)} 条未显示（--max-findings 0 显示全部）`
    : `… and ${fmt.num(left)} more (--max-findings 0 shows all)`
}
