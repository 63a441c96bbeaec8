import { counts } from '../findings/accepted.js'
import type { PlacedFinding } from '../findings/order.js'
import { visible } from '../text/format.js'
import { displayWidth, wrapText } from '../text/width.js'
import { codeFrame } from './code-frame.js'
import type { ReportContext, Reporter } from './report.js'
import { scenarioText, severityPaint, severityWords, summaryText } from './words.js'

/** For the terminal: findings by file with a code frame, suggestions, related places, the rule and a summary. */
export const pretty: Reporter = (result, context) => {
  const { fmt, paint, quiet } = context
  const lines: string[] = []
  let file: string | undefined
  for (const one of result.findings.filter(counts)) {
    if (one.at.file !== file) {
      file = one.at.file
      lines.push(paint.underline(visible(file)), '')
    }
    lines.push(...findingLines(one, context), '')
  }
  if (!quiet) {
    const { errors, warnings } = result.summary
    const tint = errors > 0 ? paint.red : warnings > 0 ? paint.yellow : paint.green
    lines.push(paint.bold(tint(`${errors > 0 ? '✖' : '✔'} ${summaryText(result.summary, fmt)}`)))
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function findingLines(one: PlacedFinding, context: ReportContext): string[] {
  const { fmt, paint, width } = context
  const tint = severityPaint(one.severity, paint)
  const { line, column } = one.at
  const text = `${one.said.text(fmt)}${scenarioText(one.scenario, fmt)}`
  const head = `${line}:${column} ${severityWords[one.severity][fmt.lang]} `
  const room = Math.max(width - 4, 20)
  const [first = '', ...rest] = wrapText(`${head}${text}`, room)
  const message = [
    `  ${paint.dim(first.slice(0, `${line}:${column}`.length))}${tint(paint.bold(first.slice(`${line}:${column}`.length, head.length)))}${first.slice(head.length)}`,
    ...rest.map((part) => `    ${part}`),
  ]
  const hint = one.suggestions.map((suggestion) => suggestion.said.text(fmt)).join(fmt.lang === 'zh' ? '；' : '; ')
  const related = one.related.map((other) => {
    const where = `${visible(other.at.file)}:${other.at.line}:${other.at.column}`
    return hanging('→ ', `${where} ${other.said.text(fmt)}`, room, paint.dim)
  })
  const frame = codeFrame(one.place.source, one.at, tint, paint, width - 4).map((part) => `    ${part}`)
  const answer = hint === '' ? [] : hanging(fmt.lang === 'zh' ? '建议：' : 'try: ', hint, room, paint.green)
  const rule = wrapText(`${one.rule} · orgplan explain ${one.rule}`, room).map((part) => `    ${paint.dim(part)}`)
  return [...message, ...frame, ...answer, ...related.flat(), ...rule]
}

/** A label and its text, with the lines after the first set in under the text. */
function hanging(label: string, text: string, width: number, tint: (label: string) => string): string[] {
  const indent = displayWidth(label)
  return wrapText(text, Math.max(width - indent, 20)).map(
    (part, index) => `    ${index === 0 ? tint(label) : ' '.repeat(indent)}${part}`,
  )
}
