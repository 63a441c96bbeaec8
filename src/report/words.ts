import type { Accepted } from '../findings/accepted.js'
import type { Severity } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import type { PlacedFinding } from '../findings/order.js'
import { type Fmt, visible } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Paint } from '../text/paint.js'
import type { ReportSummary } from './report.js'

export const severityWords: { readonly [S in Severity]: Pair } = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
}

export const waivedWord: Pair = { en: 'waived', zh: '已豁免' }

/** Behind a message: the scenario it holds in. */
export function scenarioText(scenario: string | null, { lang }: Fmt): string {
  if (scenario === null) return ''
  return lang === 'zh' ? `（${visible(scenario)}）` : ` (${visible(scenario)})`
}

/** A message in one line that cannot drive what shows it. */
export const messageText = (said: Said, fmt: Fmt): string => visible(said.text(fmt))

/** What a finding says, with the scenario it holds in. */
export const findingText = (one: PlacedFinding, fmt: Fmt): string =>
  `${messageText(one.said, fmt)}${scenarioText(one.scenario, fmt)}`

/** The ways out in one line; empty where there is none. */
export const suggestionText = (one: PlacedFinding, fmt: Fmt): string =>
  one.suggestions.map(({ said }) => messageText(said, fmt)).join(fmt.lang === 'zh' ? '；' : '; ')

/** Who waived it until when, and why; undefined for a finding that no waiver covers. */
export function waiverText(accepted: Accepted | null, fmt: Fmt): string | undefined {
  if (accepted?.by !== 'waiver') return undefined
  const owner = visible(accepted.owner)
  const until = visible(accepted.until)
  const reason = fmt.name(accepted.reason)
  return fmt.lang === 'zh'
    ? `由 ${owner} 豁免至${fmt.date(until)}：${reason}`
    : `waived by ${owner} until ${fmt.date(until)}: ${reason}`
}

export function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return (text) => paint.red(text)
  return severity === 'warning' ? (text) => paint.yellow(text) : (text) => paint.cyan(text)
}

/** How many of each severity, such as `2 errors`; what is none is left out. */
export function severityCounts({ errors, warnings, infos }: ReportSummary, fmt: Fmt): string[] {
  const parts =
    fmt.lang === 'zh'
      ? [
          errors && `${fmt.num(errors)} 个错误`,
          warnings && `${fmt.num(warnings)} 个警告`,
          infos && `${fmt.num(infos)} 条提示`,
        ]
      : [
          errors && `${fmt.num(errors)} ${fmt.s(errors, 'error', 'errors')}`,
          warnings && `${fmt.num(warnings)} ${fmt.s(warnings, 'warning', 'warnings')}`,
          infos && `${fmt.num(infos)} ${fmt.s(infos, 'info', 'infos')}`,
        ]
  return parts.filter((part) => part !== 0)
}

/** How many are waived; empty where none is. */
export function waivedCount(waived: number, fmt: Fmt): string {
  if (waived === 0) return ''
  return fmt.lang === 'zh' ? `${fmt.num(waived)} 条已豁免` : `${fmt.num(waived)} waived`
}

/** How many of these findings a comment or the baseline accepts, such as `2 accepted by comments`; empty where none is. */
function otherwiseAccepted(findings: readonly PlacedFinding[], fmt: Fmt): string[] {
  let comments = 0
  let baseline = 0
  for (const { accepted } of findings) {
    if (accepted?.by === 'comment') comments++
    if (accepted?.by === 'baseline') baseline++
  }
  const parts =
    fmt.lang === 'zh'
      ? [comments && `${fmt.num(comments)} 条已由注释接受`, baseline && `${fmt.num(baseline)} 条在基线中`]
      : [
          comments && `${fmt.num(comments)} accepted by ${fmt.s(comments, 'a comment', 'comments')}`,
          baseline && `${fmt.num(baseline)} in the baseline`,
        ]
  return parts.filter((part) => part !== 0)
}

/**
 * `2 errors, 1 warning, 3 infos, 1 waived, 2 accepted by comments, 1 in the baseline`; where nothing counts, it says so.
 * `findings` are those of the summary, with the accepted ones.
 */
export function summaryText(summary: ReportSummary, findings: readonly PlacedFinding[], fmt: Fmt): string {
  const parts = severityCounts(summary, fmt)
  if (parts.length === 0) parts.push(fmt.lang === 'zh' ? '没有问题' : 'no problems')
  const waived = waivedCount(summary.waived, fmt)
  const accepted = [...(waived === '' ? [] : [waived]), ...otherwiseAccepted(findings, fmt)]
  return [...parts, ...accepted].join(fmt.lang === 'zh' ? '，' : ', ')
}
