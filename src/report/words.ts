import type { Severity } from '../findings/finding.js'
import { type Fmt, visible } from '../text/format.js'
import type { Pair } from '../text/lang.js'
import type { Paint } from '../text/paint.js'
import type { ReportSummary } from './report.js'

export const severityWords: { readonly [S in Severity]: Pair } = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
}

/** Behind a message: the scenario it holds in. */
export function scenarioText(scenario: string | null, { lang }: Fmt): string {
  if (scenario === null) return ''
  return lang === 'zh' ? `（${visible(scenario)}）` : ` (${visible(scenario)})`
}

export function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return (text) => paint.red(text)
  return severity === 'warning' ? (text) => paint.yellow(text) : (text) => paint.cyan(text)
}

/** `2 errors, 1 warning, 3 infos`; what is none is left out, except where nothing is left. */
export function summaryText({ errors, warnings, infos }: ReportSummary, fmt: Fmt): string {
  if (fmt.lang === 'zh') {
    const parts = [
      errors && `${fmt.num(errors)} 个错误`,
      warnings && `${fmt.num(warnings)} 个警告`,
      infos && `${fmt.num(infos)} 条提示`,
    ]
    return parts.filter(Boolean).join('，') || '没有问题'
  }
  const parts = [
    errors && `${fmt.num(errors)} ${fmt.s(errors, 'error', 'errors')}`,
    warnings && `${fmt.num(warnings)} ${fmt.s(warnings, 'warning', 'warnings')}`,
    infos && `${fmt.num(infos)} ${fmt.s(infos, 'info', 'infos')}`,
  ]
  return parts.filter(Boolean).join(', ') || 'no problems'
}
