import { type Finding, finding } from '../findings/finding.js'
import type { RuleMeta } from '../findings/rule.js'
import { waiverExpired, waiverExpiredNothing, waiverExpiredRule } from '../findings/rules/waiver-expired.js'
import { waiverUnused, waiverUnusedRule } from '../findings/rules/waiver-unused.js'
import { baseVariant, locateIn } from '../read/scenario.js'
import { hasRun, type Run } from './run.js'
import { isInForce, type Waived } from './waive.js'
import { scenariosOf, type Waiver } from './waivers.js'

/**
 * Waivers past their end, and waivers that cover nothing (decision F6). One without scenarios is for what `check` looks
 * at unasked; where not all of that was looked at, or not with all its rules, nothing is said.
 */
export function waiverFindings(
  waivers: readonly Waiver[],
  { used }: Waived,
  rules: ReadonlyMap<string, RuleMeta>,
  run: Run,
): Finding[] {
  const [first] = run.variants
  if (!run.policy || first === undefined) return []
  const base = baseVariant(first.analysed.variant.base)
  const found: Finding[] = []
  for (const waiver of waivers) {
    const { id, until, owner } = waiver.accepted
    const named = waiver.rules.flatMap(({ text }) => rules.get(text) ?? [])
    const isUnused = !used.has(waiver) && hasRun(run, scenariosOf(waiver) ?? run.gated, named)
    if (!isInForce(waiver, run.today)) {
      const pointer = `${waiver.at}/until`
      const said = (isUnused ? waiverExpiredNothing : waiverExpired)({ id, until, owner })
      found.push(finding(waiverExpiredRule, { said, place: locateIn(base, pointer, 'value').place, pointer }))
    } else if (isUnused) {
      const said = waiverUnused({ id, rules: named.map((rule) => rule.id) })
      const { place } = locateIn(base, waiver.at, 'key')
      found.push(finding(waiverUnusedRule, { said, place, pointer: waiver.at }))
    }
  }
  return found
}
