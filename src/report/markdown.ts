import type { PlacedFinding } from '../findings/order.js'
import { markdown as tableMarkdown } from '../table/markdown.js'
import type { Table } from '../table/table.js'
import { escapeMarkdown, escapeMarkdownLine } from '../text/markdown.js'
import { placeText } from './place-text.js'
import { ratioTable } from './ratio-table.js'
import type { ReportContext, Reporter, RunResult } from './report.js'
import { leftText, shownFindings } from './shown-findings.js'
import {
  findingText,
  messageText,
  severityCounts,
  suggestionText,
  summaryText,
  waivedCount,
  waiverText,
} from './words.js'
import { workloadTable } from './workload-table.js'

/**
 * For the summary of a CI job or a comment on a pull request: the verdict, a line a plan where there are several, the
 * tables of ratios and workloads, and the findings folded by severity. Every text of a plan is escaped.
 */
export const markdown: Reporter = (result, context) => {
  const { fmt } = context
  const { shown, left } = shownFindings(result.findings, { ...context, showWaived: true })
  const summary = {
    errors: ofSeverity(shown, 'error').length,
    warnings: ofSeverity(shown, 'warning').length,
    infos: ofSeverity(shown, 'info').length,
  }
  const waived = shown.filter((one) => one.accepted !== null)
  const folded = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const [title] = severityCounts(
      { errors: 0, warnings: 0, infos: 0, waived: 0, [`${severity}s`]: summary[`${severity}s`] },
      fmt,
    )
    return details(title ?? '', ofSeverity(shown, severity), context)
  })
  const blocks = [
    verdict(result, context),
    ...(result.plans.length > 1 ? [tableText(planTable(result), context)] : []),
    ...(result.ratios.length > 0 ? [tableText(ratioTable(result, fmt.lang), context)] : []),
    ...(result.workloads.length > 0 ? [tableText(workloadTable(result, fmt.lang), context)] : []),
    ...folded,
    ...details(waivedCount(waived.length, fmt), waived, context),
    ...(left === 0 ? [] : [escapeMarkdownLine(leftText(left, fmt))]),
  ]
  return `${blocks.join('\n\n')}\n`
}

const ofSeverity = (findings: readonly PlacedFinding[], severity: string): PlacedFinding[] =>
  findings.filter((one) => one.accepted === null && one.severity === severity)

function verdict({ exitCode, summary, findings }: RunResult, { fmt }: ReportContext): string {
  const text = escapeMarkdown(summaryText(summary, findings, fmt))
  if (fmt.lang === 'zh') return `### ${exitCode === 0 ? '✔ orgplan 通过' : '✖ orgplan 未通过'}：${text}`
  return `### ${exitCode === 0 ? '✔ orgplan passed' : '✖ orgplan failed'}: ${text}`
}

function planTable({ plans }: RunResult): Table {
  return {
    view: 'plans',
    title: { en: 'Plans', zh: '方案文件' },
    columns: [
      { key: 'file', head: { en: 'Plan', zh: '文件' }, kind: { is: 'text' } },
      { key: 'errors', head: { en: 'Errors', zh: '错误' }, kind: { is: 'count' } },
      { key: 'warnings', head: { en: 'Warnings', zh: '警告' }, kind: { is: 'count' } },
      { key: 'infos', head: { en: 'Infos', zh: '提示' }, kind: { is: 'count' } },
      { key: 'waived', head: { en: 'Waived', zh: '已豁免' }, kind: { is: 'count' } },
    ],
    rows: plans.map(({ file, summary }) => ({ cells: { file, ...summary } })),
    totals: null,
  }
}

function tableText(table: Table, { fmt, paint }: ReportContext): string {
  const options = { lang: fmt.lang, width: Number.POSITIVE_INFINITY, paint, version: '', plan: '', scenario: null }
  return tableMarkdown(table, options).trimEnd()
}

function details(title: string, findings: readonly PlacedFinding[], context: ReportContext): string[] {
  if (findings.length === 0) return []
  const items = findings.map((one) => item(one, context))
  return [`<details>\n<summary>${title}</summary>\n\n${items.join('\n')}\n\n</details>`]
}

function item(one: PlacedFinding, { fmt, rulesPage }: ReportContext): string {
  const hint = suggestionText(one, fmt)
  const waived = waiverText(one.accepted, fmt)
  const texts = [
    `${placeText(one.at)} ${findingText(one, fmt)}`,
    ...(hint === '' ? [] : [hint]),
    ...one.related.map((other) => `→ ${placeText(other.at)} ${messageText(other.said, fmt)}`),
    ...(waived === undefined ? [] : [waived]),
  ]
  const rule = rulesPage === undefined ? `\`${one.rule}\`` : `[\`${one.rule}\`](${rulesPage}#${one.rule})`
  return `- ${[...texts.map((text) => escapeMarkdownLine(text.trim())), `${rule} · \`orgplan explain ${one.rule}\``].join('<br>')}`
}
