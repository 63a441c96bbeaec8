import { counts } from '../findings/accepted.js'
import { visible } from '../text/format.js'
import type { Reporter } from './report.js'
import { scenarioText, severityWords } from './words.js'

/** One line a finding: `file:line:column: severity: message [rule]`, with the scenario where one is at fault. */
export const compact: Reporter = ({ findings }, { fmt }) => {
  const lines = findings.filter(counts).map((one) => {
    const { file, line, column } = one.at
    const colon = fmt.lang === 'zh' ? '：' : ': '
    const scenario = scenarioText(one.scenario, fmt)
    const where = `${visible(file)}:${line}:${column}`
    return `${where}: ${severityWords[one.severity][fmt.lang]}${colon}${one.said.text(fmt)}${scenario} [${one.rule}]\n`
  })
  return lines.join('')
}
