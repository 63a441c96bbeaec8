import { counts } from '../findings/accepted.js'
import type { PlacedFinding } from '../findings/order.js'
import { visible } from '../text/format.js'
import { isStdin, lastLine, placeText, repositoryPath } from './place-text.js'
import type { ReportContext, Reporter } from './report.js'
import { findingText, messageText, suggestionText } from './words.js'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Workflow commands of GitHub Actions, one line a finding: annotations at the lines of a pull request. Paths are from
 * the repository's root; text from standard input has none, its place stands in the message.
 */
export const github: Reporter = ({ findings }, context) =>
  findings
    .filter(counts)
    .map((one) => {
      const properties = Object.entries(propertiesOf(one, context)).map(([key, value]) => `${key}=${property(value)}`)
      return `::${commands[one.severity]} ${properties.join(',')}::${data(message(one, context))}\n`
    })
    .join('')

/** GitHub refuses columns where a place goes over several lines. */
function propertiesOf({ at, rule }: PlacedFinding, { folder }: ReportContext): { [key: string]: string | number } {
  if (isStdin(at.file)) return { title: rule }
  const file = visible(repositoryPath(at.file, folder))
  const lines = { file, line: at.line, endLine: lastLine(at) }
  const columns = at.line === at.endLine ? { col: at.column, endColumn: at.endColumn } : {}
  return { ...lines, ...columns, title: rule }
}

function message(one: PlacedFinding, { fmt }: ReportContext): string {
  const hint = suggestionText(one, fmt)
  const place = isStdin(one.at.file) ? `${placeText(one.at)} ` : ''
  return [
    `${place}${findingText(one, fmt)}`,
    ...(hint === '' ? [] : [hint]),
    ...one.related.map((other) => `→ ${placeText(other.at)} ${messageText(other.said, fmt)}`),
    `orgplan explain ${one.rule}`,
  ].join('\n')
}

const codes: { readonly [character: string]: string } = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
}

const data = (text: string): string => text.replace(/[%\r\n]/g, (found) => codes[found] as string)
const property = (value: string | number): string =>
  String(value).replace(/[%\r\n:,]/g, (found) => codes[found] as string)
