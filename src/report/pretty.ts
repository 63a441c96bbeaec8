import type { Severity } from '../findings/finding.js'
import type { PlacedFinding } from '../findings/order.js'
import { visible } from '../text/format.js'
import type { Paint } from '../text/paint.js'
import { displayWidth, wrapText } from '../text/width.js'
import { codeFrame } from './code-frame.js'
import { placeText } from './place-text.js'
import type { ReportContext, Reporter, ReportSummary, RunResult } from './report.js'
import { leftText, shownFindings } from './shown-findings.js'
import {
  findingText,
  messageText,
  severityPaint,
  severityWords,
  suggestionText,
  summaryText,
  waivedWord,
  waiverText,
} from './words.js'

/** For the terminal: findings by file with a code frame, suggestions, related places, the rule and a summary. */
export const pretty: Reporter = (result, context) => {
  const { fmt, paint, quiet } = context
  const { shown, left } = shownFindings(result.findings, context)
  const lines: string[] = []
  let file: string | undefined
  for (const one of shown) {
    if (one.at.file !== file) {
      file = one.at.file
      lines.push(paint.underline(visible(file)), '')
    }
    lines.push(...(one.accepted === null ? findingLines(one, context) : waivedLines(one, context)), '')
  }
  if (left > 0) lines.push(paint.bold(leftText(left, fmt)), ...(quiet ? [] : ['']))
  if (!quiet) {
    const colon = fmt.lang === 'zh' ? '：' : ': '
    if (result.plans.length > 1) {
      const each = result.plans.map(({ file, summary }) => {
        const own = { summary, findings: result.findings.filter((one) => one.plan === file) }
        return verdict(own, `${visible(file)}${colon}`, reaches(summary, result.failOn), context)
      })
      lines.push(...each.map((line) => `  ${line}`))
    }
    lines.push(paint.bold(verdict(result, '', result.exitCode !== 0, context)))
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** True if a plan has what fails the run. */
function reaches({ errors, warnings, infos }: ReportSummary, failOn: Severity): boolean {
  return errors > 0 || (failOn !== 'error' && warnings > 0) || (failOn === 'info' && infos > 0)
}

type Counted = Pick<RunResult, 'summary' | 'findings'>

function verdict({ summary, findings }: Counted, label: string, fails: boolean, { fmt, paint }: ReportContext): string {
  const tint = fails ? paint.red : summary.warnings > 0 ? paint.yellow : paint.green
  return tint(`${fails ? '✖' : '✔'} ${label}${summaryText(summary, findings, fmt)}`)
}

function findingLines(one: PlacedFinding, context: ReportContext): string[] {
  const { fmt, paint, width } = context
  const tint = severityPaint(one.severity, paint)
  const { line, column } = one.at
  const head = `${line}:${column} ${severityWords[one.severity][fmt.lang]} `
  const room = roomIn(width)
  const [first = '', ...rest] = wrapText(`${head}${findingText(one, fmt)}`, room)
  const place = `${line}:${column}`.length
  const message = [
    `  ${paint.dim(first.slice(0, place))}${tint(paint.bold(first.slice(place, head.length)))}${first.slice(head.length)}`,
    ...rest.map((part) => `    ${part}`),
  ]
  const hint = suggestionText(one, fmt)
  const frame = codeFrame(one.place.source, one.at, tint, paint, width - 4).map((part) => `    ${part}`)
  const answer = hint === '' ? [] : hanging(fmt.lang === 'zh' ? '建议：' : 'try: ', hint, room, paint.green)
  const related = one.related.flatMap((other) =>
    hanging('→ ', `${placeText(other.at)} ${messageText(other.said, fmt)}`, room, paint.dim),
  )
  return [...message, ...frame, ...answer, ...related, ...ruleLines(one.rule, context)]
}

/** A finding that does not count, in the background: who waived it, until when, why. */
function waivedLines(one: PlacedFinding, context: ReportContext): string[] {
  const { fmt, paint, width } = context
  const { line, column } = one.at
  const word = `${waivedWord[fmt.lang]}${fmt.lang === 'zh' ? '' : ' '}${severityWords[one.severity][fmt.lang]}`
  const text = wrapText(`${line}:${column} ${word} ${findingText(one, fmt)}`, roomIn(width))
  const why = hanging('✔ ', waiverText(one.accepted, fmt) ?? '', roomIn(width), (label) => label)
  return [
    ...text.map((part, index) => paint.dim(`${index === 0 ? '  ' : '    '}${part}`)),
    ...why.map((part) => paint.dim(part)),
    ...ruleLines(one.rule, context),
  ]
}

const roomIn = (width: number): number => Math.max(width - 4, 20)

function ruleLines(rule: string, { paint, width, linkPage }: ReportContext): string[] {
  const target = linkPage === undefined ? undefined : `${linkPage}#${rule}`
  return wrapText(`${rule} · orgplan explain ${rule}`, roomIn(width)).map((part, index) =>
    index === 0 && target !== undefined && part.startsWith(rule)
      ? `    ${hyperlink(rule, target, paint)}${paint.dim(part.slice(rule.length))}`
      : `    ${paint.dim(part)}`,
  )
}

/** OSC 8: what a terminal shows as a link. */
const hyperlink = (text: string, target: string, paint: Paint): string =>
  `\u001b]8;;${target}\u001b\\${paint.dim(text)}\u001b]8;;\u001b\\`

/** A label and its text, with the lines after the first set in under the text. */
function hanging(label: string, text: string, width: number, tint: (label: string) => string): string[] {
  const indent = displayWidth(label)
  return wrapText(text, Math.max(width - indent, 20)).map(
    (part, index) => `    ${index === 0 ? tint(label) : ' '.repeat(indent)}${part}`,
  )
}
