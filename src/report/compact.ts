import type { PlacedFinding } from '../findings/order.js'
import type { Fmt } from '../text/format.js'
import { placeText } from './place-text.js'
import type { Reporter } from './report.js'
import { leftText, shownFindings } from './shown-findings.js'
import { findingText, severityWords, waiverText } from './words.js'

/** One line a finding: `file:line:column: severity: message [rule]`, with the scenario where one is at fault. */
export const compact: Reporter = ({ findings }, context) => {
  const { fmt } = context
  const { shown, left } = shownFindings(findings, context)
  return `${compactLines(shown, fmt)}${left === 0 ? '' : `${leftText(left, fmt)}\n`}`
}

/** The lines of {@link compact}, each with its line break. */
export function compactLines(findings: readonly PlacedFinding[], fmt: Fmt): string {
  const zh = fmt.lang === 'zh'
  const lines = findings.map((one) => {
    const waived = waiverText(one.accepted, fmt)
    const accepted = waived === undefined ? '' : zh ? `（${waived}）` : ` (${waived})`
    const text = `${findingText(one, fmt)}${accepted}`
    return `${placeText(one.at)}: ${severityWords[one.severity][fmt.lang]}${zh ? '：' : ': '}${text} [${one.rule}]\n`
  })
  return lines.join('')
}
