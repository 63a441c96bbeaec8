import type { Accepted } from '../findings/accepted.js'
import { fingerprints } from '../findings/fingerprint.js'
import { plainArgs } from '../findings/message.js'
import type { PlacedFinding, Spot } from '../findings/order.js'
import type { Fmt } from '../text/format.js'
import { shownName } from '../text/lang.js'
import type { Reporter } from './report.js'

/** The public JSON (decision F1, schema in schemas/output): keys always there, in this order. */
export const json: Reporter = ({ version, plans, findings, ratios, workloads, bounds, summary }, { fmt }) => {
  const prints = fingerprints(findings)
  const stays = (one: PlacedFinding): boolean => one.accepted === null || one.accepted.by === 'waiver'
  const output = {
    orgplan: version,
    plans,
    findings: findings.flatMap((one, index) => (stays(one) ? [findingJson(one, prints[index] as string, fmt)] : [])),
    ratios,
    workloads,
    bounds,
    summary,
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

const place = ({ file, line, column, endLine, endColumn }: Spot): Spot => ({ file, line, column, endLine, endColumn })

function waiverJson(accepted: Accepted | null, { lang }: Fmt): object | null {
  if (accepted?.by !== 'waiver') return null
  const { id, reason, owner, until } = accepted
  return { id, reason: shownName(reason, lang), owner, until }
}

function findingJson(one: PlacedFinding, fingerprint: string, fmt: Fmt): object {
  return {
    rule: one.rule,
    severity: one.severity,
    message: one.said.text(fmt),
    ...place(one.at),
    pointer: one.pointer,
    scenario: one.scenario,
    messageId: one.said.code,
    args: plainArgs(one.said.args),
    related: one.related.map((other) => ({ message: other.said.text(fmt), ...place(other.at) })),
    suggestions: one.suggestions.map(({ said, replacement }) => ({ message: said.text(fmt), replacement })),
    help: `orgplan explain ${one.rule}`,
    fingerprint,
    waiver: waiverJson(one.accepted, fmt),
    plan: one.plan,
  }
}
