import { counts } from '../findings/accepted.js'
import { fingerprints } from '../findings/fingerprint.js'
import { lastLine, repositoryPath } from './place-text.js'
import type { Reporter } from './report.js'
import { findingText, suggestionText } from './words.js'

const severities = { error: 'major', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: an array of findings, with the fingerprints of decision F5. */
export const gitlab: Reporter = ({ findings }, { fmt, folder }) => {
  const prints = fingerprints(findings)
  const report = findings.flatMap((one, index) => {
    if (!counts(one)) return []
    const hint = suggestionText(one, fmt)
    const text = findingText(one, fmt)
    return {
      description: hint === '' ? text : fmt.lang === 'zh' ? `${text}（${hint}）` : `${text} (${hint})`,
      check_name: one.rule,
      fingerprint: prints[index],
      severity: severities[one.severity],
      location: {
        path: repositoryPath(one.at.file, folder),
        lines: { begin: one.at.line, end: lastLine(one.at) },
      },
    }
  })
  return `${JSON.stringify(report, null, 2)}\n`
}
